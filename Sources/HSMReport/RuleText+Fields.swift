/// The rules about what a body holds.
extension RuleText {

  static let unknownField = RuleText(
    summary:
      "A field does not exist, or not in this kind of declaration",
    why:
      "Each kind of state has its own fields, which are those of the API. The server "
      + "ignores fields it does not know, so a misplaced one would have no effect and nobody "
      + "would notice.",
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
          word_limit 30
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
          guidelines { "Use no more than 30 words." }
        }
      }

      """#,
    fix:
      "Correct the spelling, or use a field that this kind of state has. The language "
      + "reference lists the fields of every kind.")

  static let duplicateField = RuleText(
    summary:
      "A field is given twice in the same body",
    why:
      "A field holds one value, and the JSON body has room for one. Taking the first, the "
      + "last or both would each surprise somebody, so a second one is refused.",
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
          guidelines { "Speak slowly." }
          guidelines { "Sound friendly." }
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
          guidelines {
            "Speak slowly."
            "Sound friendly."
          }
        }
      }

      """#,
    fix:
      "Merge the two: move the items of the second list into the first, or delete the value "
      + "that should not count.")

  static let missingField = RuleText(
    summary:
      "A field that must be given is not there",
    why:
      "The API requires a value for every field. Where an author would have nothing to say "
      + "the language has a default; this field has none, since only the author knows it. So "
      + "it is the API that requires the field, and the language that cannot fill it in.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
        }
      }

      """#,
    fix:
      "Add the field to the body that the message points at.")

  static let emptyList = RuleText(
    summary:
      "`actions` or `queries` is an empty list",
    why:
      "The API requires at least one action in every action state, and at least one query "
      + "where a recall state has queries. Other lists may be empty.",
    authority: .api,
    bad: #"""
      machine visit_survey {
        description "Asks each patient once how the visit was."
        new_user       -> ask_rating
        returning_user -> goodbye
        terminal goodbye

        action ask_rating {
          objective "Learn how the visit was."
          actions { }
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Thank the patient and say goodbye." }
        }
      }

      """#,
    good: #"""
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
    fix:
      "Write at least one item. In a recall state that should not search with queries of "
      + "its own, remove `queries`.")

}
