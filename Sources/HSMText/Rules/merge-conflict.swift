extension Rule {

  package static let mergeConflict = Rule(
    "merge-conflict", imposedBy: .language,
    summary: "Markers of a merge conflict are left in the file",
    why: """
      A merge that could not decide between two versions of some lines leaves both in the file, \
      between lines of `<`, `=` and `>`. Which of them the agent shall say is for a person to \
      decide. Until then, the rest of the file is checked with the first version.
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
        (
          "    actions {",
          """
          <<<<<<< HEAD
              actions { "Say that the clinic is closed until noon." }
          =======
              actions { "Say that the clinic is closed until Monday." }
          >>>>>>> holidays

          """
        ),
        (" \"Say that the clinic is closed and opens at eight tomorrow.\" }\n", ""),
      ]),
    fix: """
      Keep one of the two versions, or write what both want, and remove the lines with the \
      markers.
      """)

}
