extension Rule {

  package static let invalidID = Rule(
    "invalid-id", imposedBy: .api,
    summary: "An id is not 24 lower-case hexadecimal digits",
    why: """
      The API identifies machines and tools by ids of exactly 24 characters out of `0` to `9` \
      and `a` to `f`, and rejects anything else.
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
      breaking: [("66f0a1b2c3d4e5f60718293a", "66F0A1B2C3D4E5F60718293A")]),
    fix: """
      Copy the id from the API or from the page of the tool or machine. If only the case is \
      wrong, write it in lower case.
      """)

}
