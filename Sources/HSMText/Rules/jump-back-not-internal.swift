extension Rule {

  package static let jumpBackNotInternal = Rule(
    "jump-back-not-internal", imposedBy: .api,
    summary: "The state to come back to belongs to another machine",
    why: """
      The API requires the jump-back state to be one of this machine's own states; a session \
      cannot return from one machine straight into another.
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
      breaking: [("then goodbye", "then billing.survey")]),
    fix: """
      Name a state of this machine after `then`. To visit two machines in turn, come back to a \
      state here that leads into the second.
      """)

}
