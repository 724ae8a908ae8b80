extension Rule {

  package static let unboundID = Rule(
    "unbound-id", imposedBy: .language,
    summary: "A tool, a reference or a machine has no id in an environment",
    why: """
      The ids of tools and machines differ between organizations. What has none in place needs \
      one in each environment that counts: all of them for `hsmc check`, the chosen one for \
      `hsmc compile`. A machine needs an id of its own for `--emit request` only. There is one \
      finding for each declaration, at the first use of a tool, and it names all environments \
      that lack the value.
      """,
    example: Example(
      #"""
      environment production {
        tool look_up { id "66f0a1b2c3d4e5f60718293a" }
      }

      environment staging {
        tool look_up { id "66f0a1b2c3d4e5f60718293b" }
      }

      machine opening_hours {
        description "Tells callers when the clinic is open."
        new_user       -> answer
        returning_user -> answer
        terminal goodbye

        tool look_up {
          version ">=1"
          instruction "Look up the opening hours."
        }

        action answer {
          objective "Tell the caller when the clinic is open."
          actions { "Say when the clinic is open." }
          exits { "There is nothing else" -> goodbye }
          tools { look_up }
        }

        action goodbye {
          objective "End the call."
          actions { "Say goodbye." }
        }
      }

      """#,
      breaking: [
        (
          #"""
          environment staging {
            tool look_up { id "66f0a1b2c3d4e5f60718293b" }
          }
          """#,
          "environment staging { }"
        )
      ]),
    fix: "Give the id in the environments that lack it, or in place.")

}
