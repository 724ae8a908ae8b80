extension Rule {

  package static let invalidPersistence = Rule(
    "invalid-persistence", imposedBy: .api,
    summary: "A persistence is none of `ephemeral`, `persisted-preferred` and `persisted`",
    why: """
      The API knows these three ways to keep the result of a tool call, and rejects any other \
      word.
      """,
    example: Example(
      #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
          persistence persisted
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
      breaking: [("persistence persisted", "persistence persistent")]),
    fix: """
      Write `ephemeral` for a result that only the current turn needs, `persisted` for one that \
      later turns must see, and `persisted-preferred`, which is the default, for one they should \
      see if it is not too long.
      """)

}
