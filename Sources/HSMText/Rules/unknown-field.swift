extension Rule {

  package static let unknownField = Rule(
    "unknown-field", inPayloads: .warning, imposedBy: .language,
    summary: "A field does not exist, or not in this kind of declaration",
    why: """
      Each kind of state has its own fields, which are those of the API. The server ignores \
      fields it does not know, so a misplaced one would have no effect and nobody would notice.
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
          guidelines { "Use no more than 30 words." }
        }
      }

      """#,
      breaking: [(#"guidelines { "Use no more than 30 words." }"#, "word_limit 30")]),
    fix: """
      Correct the spelling, or use a field that this kind of state has. The language reference \
      lists the fields of every kind.
      """)

}
