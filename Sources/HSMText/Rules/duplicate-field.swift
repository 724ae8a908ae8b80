extension Rule {

  package static let duplicateField = Rule(
    "duplicate-field", imposedBy: .language,
    summary: "A field is given twice in the same body",
    why: """
      A field holds one value, and the JSON body has room for one. Taking the first, the last or \
      both would each surprise somebody, so a second one is refused.
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
          guidelines {
            "Speak slowly."
            "Sound friendly."
          }
        }
      }

      """#,
      breaking: [
        (
          #"""
              guidelines {
                "Speak slowly."
                "Sound friendly."
              }
          """#,
          #"""
              guidelines { "Speak slowly." }
              guidelines { "Sound friendly." }
          """#
        )
      ]),
    fix: """
      Merge the two: move the items of the second list into the first, or delete the value that \
      should not count.
      """)

}
