extension Rule {

  package static let unknownExternalState = Rule(
    "unknown-external-state", imposedBy: .api,
    summary: "A known machine has no such state",
    why: """
      Where a reference names the source of the other machine, its states are known, and the API \
      would refuse a state that is not there.
      """,
    example: Example(
      #"""
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
      breaking: [("billing.intake", "billing.intak")]),
    fix: "Name a state or a group that the other machine declares.")

}
