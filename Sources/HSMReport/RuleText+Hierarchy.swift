/// The rules about groups and fragments.
extension RuleText {

  static let missingInitial = RuleText(
    summary:
      "A group that is entered does not say where",
    why:
      "A transition to a group goes to its initial state, since the API knows only states. "
      + "A group that nothing leads to needs none.",
    authority: .language,
    bad: #"""
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
    good: #"""
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
    fix:
      "Add `initial -> state` to the group, or lead to one of its states.")

  static let initialNotInGroup = RuleText(
    summary:
      "The initial state of a group is not inside it",
    why:
      "Who enters a group is in it: the initial state is a state or a group that stands "
      + "inside, at any depth. A state elsewhere is reached by leading to it.",
    authority: .language,
    bad: #"""
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
          initial -> goodbye

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
    good: #"""
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
    fix:
      "Name a state inside the group, or move the state into it.")

  static let unknownFragment = RuleText(
    summary:
      "A fragment is included that is not declared",
    why:
      "What a fragment holds is known only from its declaration. A machine sees the "
      + "fragments it declares itself and those at the top of the file.",
    authority: .language,
    bad: #"""
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
          include clinical_saftey
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
    good: #"""
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
    fix:
      "Correct the spelling, or declare the fragment.")

  static let includeCycle = RuleText(
    summary:
      "A fragment includes itself",
    why:
      "The items of a fragment stand where it is included, so one that includes itself, "
      + "directly or through others, would have no end.",
    authority: .language,
    bad: #"""
      fragment clinical_safety {
        constraints { "Never give a diagnosis." }
        include tone
      }

      fragment tone {
        guidelines { "Be kind." }
        include clinical_safety
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
    good: #"""
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
    fix:
      "Remove one of the includes on the cycle.")

  static let importNotFound = RuleText(
    summary:
      "An import names a file that is not there",
    why:
      "The path of an import is relative to the folder of the file that it stands in. Without the "
      + "file, whatever it declares is missing.",
    authority: .language,
    bad: #"""
      import "shared/tols.hsm"

      """#,
    good: #"""
      tool find {
        id "66f0a1b2c3d4e5f60718293a"
        version ""
        instruction "Find it."
      }

      """#,
    fix:
      "Correct the path, or remove the import.")

  static let importNotReadable = RuleText(
    summary:
      "An import names a file that cannot be read",
    why:
      "What the path names is there, but it is a directory, a pipe or a device, a link that leads "
      + "nowhere, or a file whose permissions keep it from being read.",
    authority: .language,
    bad: #"""
      import "shared"

      """#,
    good: #"""
      tool find {
        id "66f0a1b2c3d4e5f60718293a"
        version ""
        instruction "Find it."
      }

      """#,
    fix:
      "Name a file, and make sure that it can be read.")

}
