extension Rule {

  package static let unterminatedComment = Rule(
    "unterminated-comment", imposedBy: .language,
    summary: "A block comment has no closing `*/`",
    why: """
      Block comments nest, so each `/*` needs a `*/` of its own, also inside another comment. \
      Without it, everything down to the end of the file is comment, and states would vanish \
      silently.
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

      /* Shortened for the holidays. /* Ask Kim before changing it. */ */

      """#,
      breaking: [("changing it. */ */", "changing it. */")]),
    fix: "Add the missing `*/`. For a remark on one line, `//` needs no closing.")

}
