extension Rule {

  package static let emptyList = Rule(
    "empty-list", imposedBy: .api,
    summary: "`actions` or `queries` is an empty list",
    why: """
      The API requires at least one action in every action state, and at least one query where a \
      recall state has queries. Other lists may be empty.
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
      breaking: [(#"{ "Ask for a rating from 1 to 5." }"#, "{ }")]),
    fix: """
      Write at least one item. In a recall state that should not search with queries of its own, \
      remove `queries`.
      """)

}
