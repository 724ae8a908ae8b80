extension Rule {

  package static let missingJumpBack = Rule(
    "missing-jump-back", imposedBy: .api,
    summary: "An arrow leads into another machine but does not say where to come back to",
    why: """
      The API requires a pair: the state to enter there, and the state of this machine to go on \
      with when the other machine has reached its terminal state.
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
      breaking: [(" then goodbye", "")]),
    fix: """
      Add `then` and a state of this machine. It may be the state that the arrow starts from.
      """)

}
