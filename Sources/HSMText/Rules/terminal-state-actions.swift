extension Rule {

  package static let terminalStateActions = Rule(
    "terminal-state-actions", imposedBy: .api,
    summary: "The terminal state has more than one action",
    why: """
      The agent gets one turn in the terminal state, and the API requires exactly one action \
      there.
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
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Thank the patient and say goodbye." }
        }
      }

      """#,
      breaking: [
        (
          #"    actions { "Thank the patient and say goodbye." }"#,
          #"""
              actions {
                "Thank the patient."
                "Say goodbye."
              }
          """#
        )
      ]),
    fix: "Say it in one action, or move what comes before the goodbye to a state of its own.")

}
