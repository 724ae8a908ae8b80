extension Rule {

  package static let invalidNumber = Rule(
    "invalid-number", imposedBy: .language,
    summary: "A number is not written the way this field needs it",
    why: """
      The word limit and the version of a reference are whole numbers, and a delay is a decimal \
      number with `s` for seconds right after it. They are written as in JSON, without a plus \
      sign, leading zeros or separators, because hsmc passes them on digit by digit. The API has \
      only whole numbers for word limits and versions; the spelling is the language's. A payload \
      may write them with a fraction of 0 or an exponent, below 2^63; no whole number may have more \
      than 4,300 digits, which is as many as the API reads.
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
      breaking: [("word_limit 100", "word_limit 99.5")]),
    fix: "Write a whole number such as `200`, or a delay such as `2s` or `0.5s`.")

}
