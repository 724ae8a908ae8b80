extension Rule {

  package static let missingField = Rule(
    "missing-field", imposedBy: .api,
    summary: "A field that must be given is not there",
    why: """
      The API requires a value for every field. Where an author would have nothing to say the \
      language has a default; this field has none, since only the author knows it. So it is the \
      API that requires the field, and the language that cannot fill it in.
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
      breaking: [(#"\#n    objective "Tell the caller when the clinic opens again.""#, "")]),
    fix: "Add the field to the body that the message points at.")

}
