extension Rule {

  package static let fillerDelayRange = Rule(
    "filler-delay-range", imposedBy: .api,
    summary: "The delay of fillers is not more than 0 and at most 10 seconds",
    why: """
      The API accepts a delay of more than 0 and up to 10 seconds. Without `after`, the language \
      says 3 seconds.
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
          fillers after 10s { "One moment, please." }
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
      breaking: [("after 10s", "after 12s")]),
    fix: """
      Choose a delay within the range. For a filler that comes nearly at once, write a small one \
      such as `after 0.1s`.
      """)

}
