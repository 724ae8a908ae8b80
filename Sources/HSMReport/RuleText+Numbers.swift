/// The rules about numbers and lists of fillers.
extension RuleText {

  static let tooManyFillers = RuleText(
    summary:
      "A list of fillers has more than five items",
    why:
      "The API accepts at most five audio fillers for one wait.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
          fillers {
            "Hm."
            "One moment."
            "Just a second."
            "Nearly there."
            "Still here."
            "Almost done."
          }
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
          fillers {
            "Hm."
            "One moment."
            "Just a second."
            "Nearly there."
            "Still here."
          }
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    fix:
      "Keep the best five, or fewer.")

  static let fillerDelayRange = RuleText(
    summary:
      "The delay of fillers is not more than 0 and at most 10 seconds",
    why:
      "The API accepts a delay of more than 0 and up to 10 seconds. Without `after`, the "
      + "language says 3 seconds.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
          fillers after 12s { "One moment, please." }
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
          fillers after 10s { "One moment, please." }
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    fix:
      "Choose a delay within the range. For a filler that comes nearly at once, write a "
      + "small one such as `after 0.1s`.")

  static let wordLimitRange = RuleText(
    summary:
      "A word limit is not more than 0",
    why:
      "The API requires the word limit of a reflection to be a whole number above zero. "
      + #"There is no value that means "no limit"."#,
    authority: .api,
    bad: #"""
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
          word_limit 0
          -> answer
        }

        action answer {
          objective "Answer."
          actions { "Offer the remedy and say goodbye." }
        }
      }

      """#,
    good: #"""
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
    fix:
      "Write how many words the reflection may have at most; 50 to 300 suit most.")

  static let invalidNumber = RuleText(
    summary:
      "A number is not written the way this field needs it",
    why:
      "The word limit and the version of a reference are whole numbers, and a delay is a "
      + "decimal number with `s` for seconds right after it. They are written as in JSON, "
      + "without a plus sign, leading zeros or separators, because hsmc passes them on digit "
      + "by digit. The API has only whole numbers for word limits and versions; the spelling "
      + "is the language's.",
    authority: .language,
    bad: #"""
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
          word_limit 99.5
          -> answer
        }

        action answer {
          objective "Answer."
          actions { "Offer the remedy and say goodbye." }
        }
      }

      """#,
    good: #"""
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
    fix:
      "Write a whole number such as `200`, or a delay such as `2s` or `0.5s`.")

}
