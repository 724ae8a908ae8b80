extension Rule {

  package static let invalidEscape = Rule(
    "invalid-escape", imposedBy: .language,
    summary: "A backslash in a string begins no escape that the language has",
    why: #"""
      The escapes are `\"`, `\\`, `\n`, `\t` and `\u{...}`, in strings of several lines also `\` \#
      at the end of a line. Any other is refused, because dropping or keeping the backslash \#
      would both be guesses.
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
          actions { "Say 'We are closed today' and that it opens at eight." }
        }
      }

      """#,
      breaking: [("'We", #"\'We"#)]),
    fix: #"""
      Write `\\` for a backslash itself, leave the backslash out before a character that needs \#
      none, or write the character as `\u{...}` with its hexadecimal number.
      """#)

}
