extension Rule {

  package static let tooManyFillers = Rule(
    "too-many-fillers", imposedBy: .api,
    summary: "A list of fillers has more than five items",
    why: """
      The API accepts at most five audio fillers for one wait.
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
          fillers {
            "Hm."
            "One moment."
            "Just a second."
            "Nearly there."
            "Still here."
          }
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
      breaking: [(#""Still here.""#, #""Still here."\#n      "Almost done.""#)]),
    fix: "Keep the best five, or fewer.")

}
