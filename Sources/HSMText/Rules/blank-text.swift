extension Rule {

  package static let blankText = Rule(
    "blank-text", imposedBy: .api,
    summary: "A text is empty or holds nothing but blanks",
    why: """
      The API strips texts at both ends and requires that something is left. The queries of a \
      recall state are the one exception.
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
      breaking: [
        (#"objective "Tell the caller when the clinic opens again.""#, #"objective " ""#)
      ]),
    fix: """
      Write the text. An item of a list that is not needed can be deleted, and so can an \
      optional field.
      """)

}
