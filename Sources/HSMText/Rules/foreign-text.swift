extension Rule {

  package static let foreignText = Rule(
    "foreign-text", imposedBy: .language,
    summary: "A text in another language stands in the file",
    why: """
      JSON, YAML, Mermaid, DOT or a Markdown fence was pasted in. None of it means anything in \
      the language, and nothing in it is checked.
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
      breaking: [("machine closed_today {", "```hsm\nmachine closed_today {")]),
    fix: """
      Remove it. A payload in JSON is checked and compiled as it is, in a file that ends in \
      `.json`, and `hsmc decompile` turns it into a source.
      """)

}
