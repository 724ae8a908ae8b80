extension Rule {

  package static let unknownMachine = Rule(
    "unknown-machine", imposedBy: .language,
    summary: "A machine is named that is not declared",
    why: """
      A reference may name the machine whose source is at hand, and an environment says the ids \
      of machines. The machine must be declared in the file or in one that it imports.
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
      breaking: [("machine billing\n", "machine biling\n")]),
    fix: """
      Correct the spelling, or import the file that declares the machine. Without its source, \
      give the reference an `id` instead.
      """)

}
