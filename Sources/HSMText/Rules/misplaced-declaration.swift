extension Rule {

  package static let misplacedDeclaration = Rule(
    "misplaced-declaration", imposedBy: .language,
    summary: "A declaration stands where it cannot",
    why: """
      Machines and environments stand at the top of a file; tools and fragments there or in a \
      machine; references, states and groups in a machine, and states and groups in groups too. \
      The rest of the file is checked as if the declaration stood where it belongs.
      """,
    example: Example(
      #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
        }
      }

      """#,
      breaking: [
        (
          "  action announce {",
          """
            action announce {
              tool opening_hours {
                id "66f0a1b2c3d4e5f60718293a"
                version ">=1"
                instruction "Look up when the clinic opens."
              }
          """
        )
      ]),
    fix: "Move it to where it may stand, with its whole body.")

}
