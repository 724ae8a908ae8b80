/// The rules about how a source is written.
extension RuleText {

  static let invalidUTF8 = RuleText(
    summary:
      "The file is not valid UTF-8",
    why:
      "Source files are UTF-8, as the JSON body is. A byte that means something else in "
      + "another encoding would reach users as a wrong letter, so hsmc refuses to guess which "
      + "encoding was meant.",
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say that the clinic in Orl<E9>ans is closed until tomorrow." }
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
          actions { "Say that the clinic in Orl\u{E9}ans is closed until tomorrow." }
        }
      }

      """#,
    fix:
      "Save the file as UTF-8 in your editor, or convert it: `iconv -f LATIN1 -t UTF-8 "
      + "old.hsm > new.hsm`. A single letter can also be written as an escape, such as "
      + #"`\u{E9}`."#)

  static let syntaxError = RuleText(
    summary:
      "The text is not formed the way the language is written",
    why:
      "hsmc could not tell what was meant at this place: a brace is missing, a sign stands "
      + "where none belongs, or a keyword is not followed by what it needs. Guessing might "
      + "change what the agent says, so nothing is guessed.",
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective: "Tell the caller when the clinic opens again."
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
      "Change the marked place as the message says. Fields are a keyword and a value "
      + "without `:` or `=`, and items of a list stand side by side without commas.")

  static let unterminatedString = RuleText(
    summary:
      "A string has no closing quote",
    why:
      #"A string in `"` ends on the line it began on; this keeps one forgotten quote from "#
      + "swallowing the rest of the file. Text that runs over several lines goes between "
      + #"`"""` and `"""`, and those need closing quotes on a line of their own."#,
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again.
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
      #"Add the closing `"` at the end of the line. If the text needs several lines, put it "#
      + #"between `"""` and `"""`."#)

  static let unterminatedComment = RuleText(
    summary:
      "A block comment has no closing `*/`",
    why:
      "Block comments nest, so each `/*` needs a `*/` of its own, also inside another "
      + "comment. Without it, everything down to the end of the file is comment, and states "
      + "would vanish silently.",
    authority: .language,
    bad: #"""
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

      /* Shortened for the holidays. /* Ask Kim before changing it. */

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

      /* Shortened for the holidays. /* Ask Kim before changing it. */ */

      """#,
    fix:
      "Add the missing `*/`. For a remark on one line, `//` needs no closing.")

  static let invalidEscape = RuleText(
    summary:
      "A backslash in a string begins no escape that the language has",
    why:
      #"The escapes are `\"`, `\\`, `\n`, `\t` and `\u{...}`, in strings of several lines "#
      + #"also `\` at the end of a line. Any other is refused, because dropping or keeping the "#
      + "backslash would both be guesses.",
    authority: .language,
    bad: #"""
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Tell the caller when the clinic opens again."
          actions { "Say \'We are closed today' and that it opens at eight." }
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
          actions { "Say 'We are closed today' and that it opens at eight." }
        }
      }

      """#,
    fix:
      #"Write `\\` for a backslash itself, leave the backslash out before a character that "#
      + #"needs none, or write the character as `\u{...}` with its hexadecimal number."#)

  static let nestingTooDeep = RuleText(
    summary:
      "Comments, braces or brackets are nested deeper than 256 levels",
    why:
      "No machine needs more than a handful of levels; 256 is where hsmc stops following, "
      + "so that no file, however broken, can make it crash.",
    authority: .language,
    bad: #"""
      /*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*
      /*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*
      /*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*
      /*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*
      /*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*
      /*/*/*/*/*/*/*/*/*/*/*/**/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/
      */*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/
      */*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/
      */*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/
      */*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/
      */*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user -> announce
        returning_user -> announce
        terminal announce
        action announce { objective "Say when we open." actions { "Say that we open at eight." } }
      }

      """#,
    good: #"""
      /* Closed until the new phones arrive. /* Kim knows when. */ */
      machine closed_today {
        description "Says when the clinic opens again, and ends the call."
        new_user       -> announce
        returning_user -> announce
        terminal announce

        action announce {
          objective "Say when we open."
          actions { "Say that we open at eight." }
        }
      }

      """#,
    fix:
      "Remove the surplus levels. Most often a tool that generates the file, or a key that "
      + "got stuck, has put them there.")

}
