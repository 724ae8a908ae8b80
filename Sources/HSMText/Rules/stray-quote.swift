extension Rule {

  package static let strayQuote = Rule(
    "stray-quote", severity: .warning, imposedBy: .language,
    summary: "A curly quote in a text belongs to no other one",
    why: """
      Curly quotes are letters like others in a text, and reach the agent. One without another is \
      most likely a slip: an editor wrote it where the text was to end, and a plain quote was \
      added later.
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
          actions { "Say that the clinic is closed until tomorrow." }
        }
      }

      """#,
      breaking: [("until tomorrow.", "until tomorrow.\u{201D}")]),
    fix: "Remove it, or write the other one.")

}
