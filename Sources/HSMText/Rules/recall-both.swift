extension Rule {

  package static let recallBoth = Rule(
    "recall-both", imposedBy: .api,
    summary: "A recall state has both `queries` and `requested_information`",
    why: """
      The API accepts one of the two: either the searches are written out, or the agent is told \
      what to find out and phrases the searches itself.
      """,
    example: Example(
      #"""
      machine welcome_line {
        description "Welcomes a caller by what is known about them."
        new_user       -> greet
        returning_user -> greet
        terminal say_summary

        action greet {
          objective "Learn who is calling."
          actions {
            "Greet the caller."
            "Ask for the name."
          }
          exits { "The name is known" -> recall_visits }
        }

        recall recall_visits {
          requested_information "What the last visit was about."
          -> say_summary
        }

        action say_summary {
          objective "Sum up."
          actions { "Sum up the last visit." }
        }
      }

      """#,
      breaking: [
        (
          "requested_information",
          #"queries { "visits in the last year" }\#n    requested_information"#
        )
      ]),
    fix: """
      Keep `queries` to control the searches, or `requested_information` to leave them to the \
      agent. To have both, put two recall states one after the other.
      """)

}
