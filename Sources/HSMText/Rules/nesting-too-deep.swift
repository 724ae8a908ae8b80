extension Rule {

  package static let nestingTooDeep = Rule(
    "nesting-too-deep", imposedBy: .language,
    summary: "Comments, braces, brackets or includes are nested too deep",
    why: """
      No machine needs more than a handful of levels; 256 is where hsmc stops following, so that \
      no file, however broken, can make it crash. For the same reason an include comes to at \
      most 10,000 others: if each fragment of a chain includes the next one twice, each doubles them.
      """,
    example: Example(
      #"""
      /* Closed until the new phones arrive. /* Kim knows when. */ */
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Say when we open."
          actions { "Say that we open at eight." }
        }
      }

      """#,
      breaking: [("/* Closed until the new phones arrive. /* Kim knows when. */ */", tooDeep)]),
    fix: """
      Remove the surplus levels. Most often a tool that generates the file, or a key that got \
      stuck, has put them there.
      """)

}

/// 257 comments, each inside the one before, in lines of 49 delimiters.
private let tooDeep =
  String(repeating: String(repeating: "/*", count: 49) + "\n", count: 5)
  + String(repeating: "/*", count: 12) + String(repeating: "*/", count: 37) + "\n"
  + String(repeating: String(repeating: "*/", count: 49) + "\n", count: 4)
  + String(repeating: "*/", count: 24)
