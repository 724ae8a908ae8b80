extension Rule {

  package static let unknownState = Rule(
    "unknown-state", imposedBy: .api,
    summary: "An arrow leads to a state that the machine does not have",
    why: """
      The API requires every next state to exist in the machine. Names are matched letter for \
      letter, so `Goodbye` is not `goodbye`. A state of another machine is reached through a \
      reference.
      """,
    example: Example(
      #"""
      machine refill_line {
        description "Takes refill requests."
        new_user       -> take_request
        returning_user -> take_request
        terminal goodbye

        action take_request {
          objective "Learn which medication to refill."
          actions {
            "Ask which medication to refill."
            "Read the name back."
          }
          exits { "The patient confirmed the name" -> goodbye }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
      breaking: [(#"name" -> goodbye"#, #"name" -> goodby"#)]),
    fix: """
      Correct the spelling or declare the state. For a state of another machine write `-> \
      reference.state then state`.
      """)

}
