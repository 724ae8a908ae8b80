extension Rule {

  package static let unknownReference = Rule(
    "unknown-reference", imposedBy: .api,
    summary: "An arrow leads into another machine by a reference that is not declared",
    why: """
      The API looks the other machine up in `references`, by the name before the dot; it \
      requires the reference to be there. References belong to the machine that declares them, \
      not to the whole file.
      """,
    example: Example(
      #"""
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
      breaking: [
        (
          #"""

            reference billing {
              id "65f0c0ffee65f0c0ffee65f0"
              version 3
            }

          """#,
          ""
        )
      ]),
    fix: """
      Declare the reference in this machine, with the id and the version of the other one, or \
      correct the name before the dot.
      """)

}
