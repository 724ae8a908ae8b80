extension Rule {

  package static let suspiciousEscape = Rule(
    "suspicious-escape", severity: .warning, imposedBy: .language,
    summary: "An escape for a blank stands in what looks like a path",
    why: #"""
      In a string, `\n` is a line feed and `\t` a tab. In `"C:\new"` a backslash was most likely \#
      meant, and what reaches the agent is a text of two lines.
      """#,
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
      breaking: [("until tomorrow.", #"until tomorrow: see C:\notes."#)]),
    fix: #"Write `\\` for each backslash that is part of the text."#)

}
