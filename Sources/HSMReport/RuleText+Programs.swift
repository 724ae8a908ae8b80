/// The rules about programs and environments.
extension RuleText {

  static let unknownMachine = RuleText(
    summary:
      "A machine is named that is not declared",
    why:
      "A reference may name the machine whose source is at hand, and an environment says "
      + "the ids of machines. The machine must be declared in the file or in one that it "
      + "imports.",
    authority: .language,
    bad: #"""
      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        reference billing {
          machine biling
          version 3
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "The caller asks about a bill" -> billing.intake then goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      machine billing {
        id "65f0c0ffee65f0c0ffee65f0"
        description "Answers questions about bills."
        new_user       -> intake
        returning_user -> intake
        terminal intake

        action intake {
          objective "Answer."
          actions { "Ask about the bill." }
        }
      }

      """#,
    good: #"""
      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        reference billing {
          machine billing
          version 3
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "The caller asks about a bill" -> billing.intake then goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      machine billing {
        id "65f0c0ffee65f0c0ffee65f0"
        description "Answers questions about bills."
        new_user       -> intake
        returning_user -> intake
        terminal intake

        action intake {
          objective "Answer."
          actions { "Ask about the bill." }
        }
      }

      """#,
    fix:
      "Correct the spelling, or import the file that declares the machine. Without its "
      + "source, give the reference an `id` instead.")

  static let unknownExternalState = RuleText(
    summary:
      "A known machine has no such state",
    why:
      "Where a reference names the source of the other machine, its states are known, and "
      + "the API would refuse a state that is not there.",
    authority: .api,
    bad: #"""
      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        reference billing {
          machine billing
          version 3
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "The caller asks about a bill" -> billing.intak then goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      machine billing {
        id "65f0c0ffee65f0c0ffee65f0"
        description "Answers questions about bills."
        new_user       -> intake
        returning_user -> intake
        terminal intake

        action intake {
          objective "Answer."
          actions { "Ask about the bill." }
        }
      }

      """#,
    good: #"""
      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        reference billing {
          machine billing
          version 3
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "The caller asks about a bill" -> billing.intake then goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      machine billing {
        id "65f0c0ffee65f0c0ffee65f0"
        description "Answers questions about bills."
        new_user       -> intake
        returning_user -> intake
        terminal intake

        action intake {
          objective "Answer."
          actions { "Ask about the bill." }
        }
      }

      """#,
    fix:
      "Name a state or a group that the other machine declares.")

  static let unknownEnvironment = RuleText(
    summary:
      "An environment is chosen that is not declared",
    why:
      "`--environment` says whose ids and versions count. Without them, the payload would "
      + "go to the wrong tools.",
    authority: .language,
    bad: #"""
      environment staging {
        tool look_up { id "66f0a1b2c3d4e5f60718293b" }
      }

      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        tool look_up {
          version ">=1"
          instruction "Look up the opening hours."
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "There is nothing else" -> goodbye }
          tools { look_up }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    good: #"""
      environment production {
        tool look_up { id "66f0a1b2c3d4e5f60718293b" }
      }

      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        tool look_up {
          version ">=1"
          instruction "Look up the opening hours."
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "There is nothing else" -> goodbye }
          tools { look_up }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    fix:
      "Correct the name after `--environment`, or declare the environment in the file or in "
      + "one that it imports.",
    environment: "production")

  static let unboundID = RuleText(
    summary:
      "A tool or a reference has no id in an environment",
    why:
      "The ids of tools and machines differ between organizations. What has none in place "
      + "needs one in each environment that counts: all of them for `hsmc check`, the chosen "
      + "one for `hsmc compile`.",
    authority: .language,
    bad: #"""
      environment production {
        tool look_up { id "66f0a1b2c3d4e5f60718293a" }
      }

      environment staging { }

      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        tool look_up {
          version ">=1"
          instruction "Look up the opening hours."
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "There is nothing else" -> goodbye }
          tools { look_up }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    good: #"""
      environment production {
        tool look_up { id "66f0a1b2c3d4e5f60718293a" }
      }

      environment staging {
        tool look_up { id "66f0a1b2c3d4e5f60718293b" }
      }

      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        tool look_up {
          version ">=1"
          instruction "Look up the opening hours."
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "There is nothing else" -> goodbye }
          tools { look_up }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    fix:
      "Give the id in the environment that lacks it, or in place.")

}
