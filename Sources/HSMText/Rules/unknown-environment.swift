extension Rule {

  package static let unknownEnvironment = Rule(
    "unknown-environment", imposedBy: .language,
    summary: "An environment is chosen that is not declared",
    why: """
      `--environment` says whose ids and versions count. Without them, the payload would go to \
      the wrong tools.
      """,
    example: Example(
      #"""
      environment production {
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
      breaking: [("environment production", "environment staging")],
      environment: "production"),
    fix: """
      Correct the name after `--environment`, or declare the environment in the file or in one \
      that it imports.
      """)

}
