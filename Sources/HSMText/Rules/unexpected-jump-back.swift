extension Rule {

  package static let unexpectedJumpBack = Rule(
    "unexpected-jump-back", imposedBy: .language,
    summary: "An arrow to a state of this machine has a `then`",
    why: """
      `then` names the state to come back to from another machine; inside a machine nothing \
      returns by itself, and the API has no field for it.
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
      breaking: [(#"declines" -> goodbye"#, #"declines" -> goodbye then ask_rating"#)]),
    fix: """
      Remove `then` and what follows it. To go through two states, give the first one an exit to \
      the second; to enter another machine, write `reference.state` before `then`.
      """)

}
