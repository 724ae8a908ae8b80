extension Rule {

  package static let invalidUTF8 = Rule(
    "invalid-utf8", imposedBy: .language,
    summary: "The file is not valid UTF-8",
    why: """
      Source files are UTF-8, as the JSON body is. A byte that means something else in another \
      encoding would reach users as a wrong letter, so hsmc refuses to guess which encoding was \
      meant.
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
          actions { "Say that the clinic in Orl\u{E9}ans is closed until tomorrow." }
        }
      }

      """#,
      breaking: [(#"\u{E9}"#, "<E9>")]),
    fix: #"""
      Save the file as UTF-8 in your editor, or convert it: `iconv -f LATIN1 -t UTF-8 old.hsm > \#
      new.hsm`. A single letter can also be written as an escape, such as `\u{E9}`.
      """#)

}
