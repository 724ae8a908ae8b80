extension Rule {

  package static let wordLimitRange = Rule(
    "word-limit-range", imposedBy: .api,
    summary: "A word limit is not more than 0",
    why: """
      The API requires the word limit of a reflection to be a whole number above zero. There is \
      no value that means "no limit".
      """,
    example: Example(
      #"""
      machine complaint_line {
        description "Takes a complaint and answers it."
        new_user       -> take_complaint
        returning_user -> take_complaint
        terminal answer

        action take_complaint {
          objective "Understand what went wrong."
          actions {
            "Ask what happened."
            "Sum it up."
          }
          exits { "The caller agrees with the summary" -> weigh_answer }
        }

        reflection weigh_answer {
          problem "What would make up for this?"
          word_limit 100
          -> answer
        }

        action answer {
          objective "Answer."
          actions { "Offer the remedy and say goodbye." }
        }
      }

      """#,
      breaking: [("word_limit 100", "word_limit 0")]),
    fix: "Write how many words the reflection may have at most; 50 to 300 suit most.")

}
