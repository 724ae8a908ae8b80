extension Rule {

  package static let unterminatedString = Rule(
    "unterminated-string", imposedBy: .language,
    summary: "A string has no closing quote",
    why: #"""
      A string in `"` ends on the line it began on; this keeps one forgotten quote from \#
      swallowing the rest of the file. Text that runs over several lines goes between `"""` and \#
      `"""`, and those need closing quotes on a line of their own.
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
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
        }
      }

      """#,
      breaking: [(#"opens again.""#, "opens again.")]),
    fix: #"""
      Add the closing `"` at the end of the line. If the text needs several lines, put it \#
      between `"""` and `"""`.
      """#)

}
