/// The rules about texts, ids and versions.
extension RuleText {

  static let blankText = RuleText(
    summary:
      "A text is empty or holds nothing but blanks",
    why:
      "The API strips texts at both ends and requires that something is left. The queries "
      + "of a recall state are the one exception.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective " "
          actions { "Say that the clinic is closed and opens at eight tomorrow." }
        }
      }

      """#,
    good: #"""
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
    fix:
      "Write the text. An item of a list that is not needed can be deleted, and so can an "
      + "optional field.")

  static let invalidID = RuleText(
    summary:
      "An id is not 24 lower-case hexadecimal digits",
    why:
      "The API identifies machines and tools by ids of exactly 24 characters out of `0` to "
      + "`9` and `a` to `f`, and rejects anything else.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66F0A1B2C3D4E5F60718293A"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    fix:
      "Copy the id from the API or from the page of the tool or machine. If only the case "
      + "is wrong, write it in lower case.")

  static let invalidVersionConstraint = RuleText(
    summary:
      "The version of a tool is not a Python version specifier set",
    why:
      "The API reads it by the rules of Python packaging (PEP 440): clauses such as `>=1.2` "
      + "or `==1.*`, with commas between them. The ranges of npm or Cargo, such as `^1.2`, "
      + "mean nothing to it. An empty string allows every version.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version "^1.2"
          instruction "Look up when the clinic opens next."
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    good: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    fix:
      "Write each bound with `==`, `!=`, `>=`, `<=`, `>`, `<` or `~=` and put commas "
      + "between them: `^1.2` becomes `>=1.2,<2`.")

  static let invalidPersistence = RuleText(
    summary:
      "A persistence is none of `ephemeral`, `persisted-preferred` and `persisted`",
    why:
      "The API knows these three ways to keep the result of a tool call, and rejects any "
      + "other word.",
    authority: .api,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        tool opening_hours {
          id "66f0a1b2c3d4e5f60718293a"
          version ">=1.2,<2"
          instruction "Look up when the clinic opens next."
          persistence persistent
        }

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Look up the opening hours and announce them." }
          tools { opening_hours }
        }
      }

      """#,
    good: #"""
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
    fix:
      "Write `ephemeral` for a result that only the current turn needs, `persisted` for one "
      + "that later turns must see, and `persisted-preferred`, which is the default, for one "
      + "they should see if it is not too long.")

}
