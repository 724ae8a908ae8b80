extension Rule {

  package static let invalidVersionConstraint = Rule(
    "invalid-version-constraint", imposedBy: .api,
    summary: "The version of a tool is not a Python version specifier set",
    why: """
      The API reads it by the rules of Python packaging (PEP 440): clauses such as `>=1.2` or \
      `==1.*`, with commas between them. The ranges of npm or Cargo, such as `^1.2`, mean \
      nothing to it. An empty string allows every version.
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
      breaking: [(">=1.2,<2", "^1.2")]),
    fix: """
      Write each bound with `==`, `!=`, `>=`, `<=`, `>`, `<` or `~=` and put commas between \
      them: `^1.2` becomes `>=1.2,<2`.
      """)

}
