extension Rule {

  package static let selfTransition = Rule(
    "self-transition", imposedBy: .api,
    summary: "A state leads to itself",
    why: """
      The API rejects a next state that is the state itself. An action state needs no such exit: \
      while none of its exits is met, the session stays in it.
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
          navigation { "Ask again when the rating is not from 1 to 5." }
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
          #"""
              navigation { "Ask again when the rating is not from 1 to 5." }
              exits { "There is a rating, or the patient declines" -> goodbye }
          """#,
          #"""
              exits {
                "There is a rating, or the patient declines" -> goodbye
                "The rating is not from 1 to 5"              -> ask_rating
              }
          """#
        )
      ]),
    fix: """
      Delete the exit and write what should happen meanwhile under `navigation`. In a state of \
      another kind, go through a second state.
      """)

}
