extension Rule {

  package static let entryNotAction = Rule(
    "entry-not-action", imposedBy: .api,
    summary: "`new_user`, `returning_user` or `terminal` names a state that is no action state",
    why: """
      The API requires both initial states and the terminal state to be action states: only \
      those talk to the user, and a session has to begin and end with something the user hears.
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
        ("action ask_rating", "decision ask_rating"),
        (#"\#n    actions { "Ask for a rating from 1 to 5." }"#, ""),
      ]),
    fix: """
      Name an action state. If the session should first recall or decide something, begin with \
      an action state that greets the user and let an exit lead there.
      """)

}
