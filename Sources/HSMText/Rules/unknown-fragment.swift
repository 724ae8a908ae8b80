extension Rule {

  package static let unknownFragment = Rule(
    "unknown-fragment", imposedBy: .language,
    summary: "A fragment is included that is not declared",
    why: """
      What a fragment holds is known only from its declaration. A machine sees the fragments it \
      declares itself and those at the top of the file.
      """,
    example: Example(
      #"""
      fragment clinical_safety {
        constraints { "Never give a diagnosis." }
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
      breaking: [("include clinical_safety", "include clinical_saftey")]),
    fix: "Correct the spelling, or declare the fragment.")

}
