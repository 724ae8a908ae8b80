extension Rule {

  package static let initialNotInGroup = Rule(
    "initial-not-in-group", imposedBy: .language,
    summary: "The initial state of a group is not inside it",
    why: """
      Who enters a group is in it: the initial state is a state or a group that stands inside, \
      at any depth. A state elsewhere is reached by leading to it.
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
      breaking: [("initial -> identify", "initial -> goodbye")]),
    fix: "Name a state inside the group, or move the state into it.")

}
