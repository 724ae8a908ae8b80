extension Rule {

  package static let entryNotInternal = Rule(
    "entry-not-internal", imposedBy: .api,
    summary: "`new_user`, `returning_user` or `terminal` names a state of another machine",
    why: """
      The API requires both initial states and the terminal state to be among the machine's own \
      states. A session can enter another machine only from a state, which also says where to \
      come back to.
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
      breaking: [("new_user       -> take_request", "new_user       -> billing.intake")]),
    fix: """
      Name a state of this machine. To begin in another machine, begin with a short action state \
      here and let one of its exits lead there.
      """)

}
