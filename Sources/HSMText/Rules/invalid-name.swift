extension Rule {

  package static let invalidName = Rule(
    "invalid-name", imposedBy: .api,
    summary: "A name has a character other than a letter A to Z, a digit or an underscore",
    why: """
      The API accepts only ASCII letters, digits and underscores in the names of states and \
      references; the language holds the names of machines and tools to the same rule. The name \
      is reported once, where it is declared, however often it is used.
      """,
    example: Example(
      #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal wrap_up

        action take_request {
          objective "Learn which medication to refill."
          actions {
            "Ask which medication to refill."
            "Read the name back."
          }
          exits { "The patient confirmed the name" -> wrap_up }
        }

        action wrap_up {
          objective "End the call."
          actions { "Say wrap_up." }
        }
      }

      """#,
      breaking: [
        ("terminal wrap_up", "terminal wrap-up"),
        ("-> wrap_up", "-> wrap-up"),
        ("action wrap_up", "action wrap-up"),
        ("Say wrap_up", "Say wrap-up"),
      ]),
    fix: """
      Rename it; an underscore usually serves where a hyphen or a blank stood. Change every use \
      as well.
      """)

}
