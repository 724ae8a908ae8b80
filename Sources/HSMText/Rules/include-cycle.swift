extension Rule {

  package static let includeCycle = Rule(
    "include-cycle", imposedBy: .language,
    summary: "A fragment includes itself",
    why: """
      The items of a fragment stand where it is included, so one that includes itself, directly \
      or through others, would have no end.
      """,
    example: Example(
      #"""
      fragment clinical_safety {
        constraints { "Never give a diagnosis." }
        include tone
      }

      fragment tone {
        guidelines { "Be kind." }
      }

      machine refill_line {
        description "Refills a prescription."
        new_user       -> welcome
        returning_user -> welcome
        terminal goodbye

        action welcome {
          objective "Greet the patient."
          actions { "Say hello." }
          exits { "The patient is done" -> goodbye }
          include clinical_safety
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
      breaking: [
        (#"guidelines { "Be kind." }"#, #"guidelines { "Be kind." }\#n  include clinical_safety"#)
      ]),
    fix: "Remove one of the includes on the cycle.")

}
