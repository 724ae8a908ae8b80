/// The rules about particular states.
extension RuleText {

  static let entryNotInternal = RuleText(
    summary:
      "`new_user`, `returning_user` or `terminal` names a state of another machine",
    why:
      "The API requires both initial states and the terminal state to be among the "
      + "machine's own states. A session can enter another machine only from a state, which "
      + "also says where to come back to.",
    authority: .api,
    bad: #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> billing.intake
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
      "Name a state of this machine. To begin in another machine, begin with a short action "
      + "state here and let one of its exits lead there.")

  static let entryNotAction = RuleText(
    summary:
      "`new_user`, `returning_user` or `terminal` names a state that is no action state",
    why:
      "The API requires both initial states and the terminal state to be action states: "
      + "only those talk to the user, and a session has to begin and end with something the "
      + "user hears.",
    authority: .api,
    bad: #"""
      machine visit_survey {
        description "Asks each patient once how the visit was."
        new_user       -> ask_rating
        returning_user -> goodbye
        terminal goodbye

        decision ask_rating {
          objective "Learn how the visit was."
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
      "Name an action state. If the session should first recall or decide something, begin "
      + "with an action state that greets the user and let an exit lead there.")

  static let terminalStateExit = RuleText(
    summary:
      "The terminal state has exits",
    why:
      "The session is over once it reaches the terminal state, so the API rejects a "
      + "terminal state that has exit conditions. Exits written at the machine are not "
      + "inherited by it and need no exception.",
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
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Thank the patient and say goodbye." }
          exits { "The patient changes the rating" -> ask_rating }
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
          exits { "The rating is final, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Thank the patient and say goodbye." }
        }
      }

      """#,
    fix:
      "Remove the exits from the terminal state and let the states before it decide whether "
      + "to go on. If the state should lead on, name another one in `terminal`.")

  static let terminalStateActions = RuleText(
    summary:
      "The terminal state has more than one action",
    why:
      "The agent gets one turn in the terminal state, and the API requires exactly one "
      + "action there.",
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
          exits { "There is a rating, or the patient declines" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions {
            "Thank the patient."
            "Say goodbye."
          }
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
      "Say it in one action, or move what comes before the goodbye to a state of its own.")

  static let recallBoth = RuleText(
    summary:
      "A recall state has both `queries` and `requested_information`",
    why:
      "The API accepts one of the two: either the searches are written out, or the agent is "
      + "told what to find out and phrases the searches itself.",
    authority: .api,
    bad: #"""
      machine welcome_line {
        description "Welcomes a caller by what is known about them."
        new_user       -> greet
        returning_user -> greet
        terminal say_summary

        action greet {
          objective "Learn who is calling."
          actions {
            "Greet the caller."
            "Ask for the name."
          }
          exits { "The name is known" -> recall_visits }
        }

        recall recall_visits {
          queries { "visits in the last year" }
          requested_information "What the last visit was about."
          -> say_summary
        }

        action say_summary {
          objective "Sum up."
          actions { "Sum up the last visit." }
        }
      }

      """#,
    good: #"""
      machine welcome_line {
        description "Welcomes a caller by what is known about them."
        new_user       -> greet
        returning_user -> greet
        terminal say_summary

        action greet {
          objective "Learn who is calling."
          actions {
            "Greet the caller."
            "Ask for the name."
          }
          exits { "The name is known" -> recall_visits }
        }

        recall recall_visits {
          requested_information "What the last visit was about."
          -> say_summary
        }

        action say_summary {
          objective "Sum up."
          actions { "Sum up the last visit." }
        }
      }

      """#,
    fix:
      "Keep `queries` to control the searches, or `requested_information` to leave them to "
      + "the agent. To have both, put two recall states one after the other.")

}
