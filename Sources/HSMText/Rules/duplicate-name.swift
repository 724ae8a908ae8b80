extension Rule {

  package static let duplicateName = Rule(
    "duplicate-name", imposedBy: .api,
    summary: "Two things of the same kind have the same name",
    why: """
      The API requires the names of a machine's states to be unique: with two alike, it could \
      not tell where an exit leads. Machines, tools and references are found by name too, so the \
      language asks the same of them; a machine's tool may not take the name of one at the top \
      of the file either.
      """,
    example: Example(
      #"""
      machine visit_survey {
        description "Asks patients how the visit was."
        new_user       -> ask_rating
        returning_user -> ask_rating_again
        terminal goodbye

        action ask_rating {
          objective "Learn how the first visit was."
          actions { "Explain the survey and ask for a rating." }
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action ask_rating_again {
          objective "Learn how the second visit was."
          actions { "Ask for a rating and compare it with the last." }
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
      breaking: [
        ("-> ask_rating_again", "-> ask_rating"),
        ("action ask_rating_again", "action ask_rating"),
      ]),
    fix: """
      Give each its own name and check which of the two every use should mean. Delete one if it \
      is a copy.
      """)

}
