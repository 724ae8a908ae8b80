/// The rules about names and what they name.
extension RuleText {

  static let invalidName = RuleText(
    summary:
      "A name has a character other than a letter A to Z, a digit or an underscore",
    why:
      "The API accepts only ASCII letters, digits and underscores in the names of states "
      + "and references; the language holds the names of machines and tools to the same rule. "
      + "The name is reported once, where it is declared, however often it is used.",
    authority: .api,
    bad: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal wrap-up

        action take_request {
          objective "Learn which medication to refill."
          actions {
            "Ask which medication to refill."
            "Read the name back."
          }
          exits { "The patient confirmed the name" -> wrap-up }
        }

        action wrap-up {
          objective "End the call."
          actions { "Say wrap-up." }
        }
      }

      """#,
    good: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal wrap_up

        action take_request {
          objective "Learn which medication to refill."
          actions {
            "Ask which medication to refill."
            "Read the name back."
          }
          exits { "The patient confirmed the name" -> wrap_up }
        }

        action wrap_up {
          objective "End the call."
          actions { "Say wrap_up." }
        }
      }

      """#,
    fix:
      "Rename it; an underscore usually serves where a hyphen or a blank stood. Change "
      + "every use as well.")

  static let duplicateName = RuleText(
    summary:
      "Two things of the same kind have the same name",
    why:
      "The API requires the names of a machine's states to be unique: with two alike, it "
      + "could not tell where an exit leads. Machines, tools and references are found by name "
      + "too, so the language asks the same of them; a machine's tool may not take the name "
      + "of one at the top of the file either.",
    authority: .api,
    bad: #"""
      machine visit_survey {
        description "Asks patients how the visit was."
        new_user       -> ask_rating
        returning_user -> ask_rating
        terminal goodbye

        action ask_rating {
          objective "Learn how the first visit was."
          actions { "Explain the survey and ask for a rating." }
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action ask_rating {
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
    good: #"""
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
    fix:
      "Give each its own name and check which of the two every use should mean. Delete one "
      + "if it is a copy.")

  static let unknownState = RuleText(
    summary:
      "An arrow leads to a state that the machine does not have",
    why:
      "The API requires every next state to exist in the machine. Names are matched letter "
      + "for letter, so `Goodbye` is not `goodbye`. A state of another machine is reached "
      + "through a reference.",
    authority: .api,
    bad: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal goodbye

        action take_request {
          objective "Learn which medication to refill."
          actions {
            "Ask which medication to refill."
            "Read the name back."
          }
          exits { "The patient confirmed the name" -> goodby }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    good: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal goodbye

        action take_request {
          objective "Learn which medication to refill."
          actions {
            "Ask which medication to refill."
            "Read the name back."
          }
          exits { "The patient confirmed the name" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    fix:
      "Correct the spelling or declare the state. For a state of another machine write `-> "
      + "reference.state then state`.")

  static let unknownReference = RuleText(
    summary:
      "An arrow leads into another machine by a reference that is not declared",
    why:
      "The API looks the other machine up in `references`, by the name before the dot; it "
      + "requires the reference to be there. References belong to the machine that declares "
      + "them, not to the whole file.",
    authority: .api,
    bad: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal goodbye

        action take_request {
          objective "Learn what the patient needs."
          actions { "Ask what to refill." }
          exits {
            "The request is taken"    -> goodbye
            "The patient asks to pay" -> billing.intake then goodbye
          }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    good: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal goodbye

        reference billing {
          id "65f0c0ffee65f0c0ffee65f0"
          version 3
        }

        action take_request {
          objective "Learn what the patient needs."
          actions { "Ask what to refill." }
          exits {
            "The request is taken"    -> goodbye
            "The patient asks to pay" -> billing.intake then goodbye
          }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    fix:
      "Declare the reference in this machine, with the id and the version of the other one, "
      + "or correct the name before the dot.")

  static let unknownTool = RuleText(
    summary:
      "A tool is used that is not declared",
    why:
      "A use names a tool; its id, version and instruction, all of which the API requires, "
      + "come from the declaration. A machine sees the tools it declares itself and those at "
      + "the top of the file.",
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

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
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    fix:
      "Declare the tool in the machine or at the top of the file, or correct the spelling.")

}
