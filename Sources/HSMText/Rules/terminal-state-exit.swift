extension Rule {

  package static let terminalStateExit = Rule(
    "terminal-state-exit", imposedBy: .api,
    summary: "The terminal state has exits",
    why: """
      The session is over once it reaches the terminal state, so the API rejects a terminal \
      state that has exit conditions. Exits written at the machine are not inherited by it and \
      need no exception.
      """,
    example: Example(
      #"""
      machine visit_survey {
        description "Asks each patient once how the visit was."
        new_user       -> ask_rating
        returning_user -> goodbye
        terminal goodbye

        action ask_rating {
          objective "Learn how the visit was."
          actions { "Ask for a rating from 1 to 5." }
          exits { "The rating is final, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Thank the patient and say goodbye." }
        }
      }

      """#,
      breaking: [
        ("The rating is final", "There is a rating"),
        (
          #"goodbye." }"#,
          #"goodbye." }\#n    exits { "The patient changes the rating" -> ask_rating }"#
        ),
      ]),
    fix: """
      Remove the exits from the terminal state and let the states before it decide whether to go \
      on. If the state should lead on, name another one in `terminal`.
      """)

}
