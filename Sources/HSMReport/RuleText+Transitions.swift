/// The rules about where control goes.
extension RuleText {

  static let selfTransition = RuleText(
    summary:
      "A state leads to itself",
    why:
      "The API rejects a next state that is the state itself. An action state needs no such "
      + "exit: while none of its exits is met, the session stays in it.",
    authority: .api,
    bad: #"""
      machine visit_survey {
        description "Asks each patient once how the visit was."
        new_user       -> ask_rating
        returning_user -> goodbye
        terminal goodbye

        action ask_rating {
          objective "Learn how the visit was."
          actions { "Ask for a rating from 1 to 5." }
          exits {
            "There is a rating, or the patient declines" -> goodbye
            "The rating is not from 1 to 5"              -> ask_rating
          }
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
          navigation { "Ask again when the rating is not from 1 to 5." }
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Thank the patient and say goodbye." }
        }
      }

      """#,
    fix:
      "Delete the exit and write what should happen meanwhile under `navigation`. In a "
      + "state of another kind, go through a second state.")

  static let missingJumpBack = RuleText(
    summary:
      "An arrow leads into another machine but does not say where to come back to",
    why:
      "The API requires a pair: the state to enter there, and the state of this machine to "
      + "go on with when the other machine has reached its terminal state.",
    authority: .api,
    bad: #"""
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
            "The patient asks to pay" -> billing.intake
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
      "Add `then` and a state of this machine. It may be the state that the arrow starts "
      + "from.")

  static let jumpBackNotInternal = RuleText(
    summary:
      "The state to come back to belongs to another machine",
    why:
      "The API requires the jump-back state to be one of this machine's own states; a "
      + "session cannot return from one machine straight into another.",
    authority: .api,
    bad: #"""
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
            "The patient asks to pay" -> billing.intake then billing.survey
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
      "Name a state of this machine after `then`. To visit two machines in turn, come back "
      + "to a state here that leads into the second.")

  static let unexpectedJumpBack = RuleText(
    summary:
      "An arrow to a state of this machine has a `then`",
    why:
      "`then` names the state to come back to from another machine; inside a machine "
      + "nothing returns by itself, and the API has no field for it.",
    authority: .language,
    bad: #"""
      machine visit_survey {
        description "Asks each patient once how the visit was."
        new_user       -> ask_rating
        returning_user -> goodbye
        terminal goodbye

        action ask_rating {
          objective "Learn how the visit was."
          actions { "Ask for a rating from 1 to 5." }
          exits { "There is a rating, or the patient declines" -> goodbye then ask_rating }
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
      "Remove `then` and what follows it. To go through two states, give the first one an "
      + "exit to the second; to enter another machine, write `reference.state` before `then`.")

}
