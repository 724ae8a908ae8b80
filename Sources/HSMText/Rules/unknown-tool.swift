extension Rule {

  package static let unknownTool = Rule(
    "unknown-tool", imposedBy: .language,
    summary: "A tool is used that is not declared",
    why: """
      A use names a tool; its id, version and instruction, all of which the API requires, come \
      from the declaration. A machine sees the tools it declares itself and those at the top of \
      the file.
      """,
    example: Example(
      #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
      breaking: [
        (
          #"""

            tool opening_hours {
              id "66f0a1b2c3d4e5f60718293a"
              version ">=1.2,<2"
              instruction "Look up when the clinic opens next."
            }

          """#,
          ""
        )
      ]),
    fix: "Declare the tool in the machine or at the top of the file, or correct the spelling.")

}
