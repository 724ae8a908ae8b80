extension Rule {

  package static let syntaxError = Rule(
    "syntax-error", imposedBy: .language,
    summary: "The text is not formed the way the language is written",
    why: """
      hsmc could not tell what was meant at this place: a brace is missing, a sign stands where \
      none belongs, or a keyword is not followed by what it needs. Guessing might change what \
      the agent says, so nothing is guessed.
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
      breaking: [("objective", "objective:")]),
    fix: """
      Change the marked place as the message says. Fields are a keyword and a value without `:` \
      or `=`, and items of a list stand side by side without commas.
      """)

}
