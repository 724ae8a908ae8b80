extension Rule {

  package static let missingInitial = Rule(
    "missing-initial", imposedBy: .language,
    summary: "A group that is entered does not say where",
    why: """
      A transition to a group goes to its initial state, since the API knows only states. A \
      group that nothing leads to needs none.
      """,
    example: Example(
      #"""
      machine refill_line {
        description "Refills a prescription."
        new_user       -> welcome
        returning_user -> welcome
        terminal goodbye

        action welcome {
          objective "Greet the patient."
          actions { "Say hello." }
          exits { "The patient wants a refill" -> refill }
        }

        group refill {
          initial -> identify

          action identify {
            objective "Find the patient."
            actions { "Ask for the date of birth." }
            exits { "The patient is found" -> goodbye }
          }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
      breaking: [("    initial -> identify\n\n", "")]),
    fix: "Add `initial -> state` to the group, or lead to one of its states.")

}
