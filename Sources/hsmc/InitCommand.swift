import HSMFiles
import HSMFormat

/// Carries out `hsmc init`.
@Sendable
func runInit(_ arguments: Arguments) -> ExitCode {
  let directory = arguments.paths.first ?? FilePath(".")
  if directory.bytes.isEmpty { return Terminal.fail("cannot make a directory with an empty name") }
  let path = directory.appending(FilePath("first_machine.hsm"))
  do throws(FileError) {
    try makeDirectory(at: directory)
    try createFile(Formatter.canonical([UInt8](firstMachine.utf8)), at: path)
  } catch {
    return Terminal.fail(
      "cannot write `\(path)`: \(error.reason)",
      help: "`hsmc init DIRECTORY` writes it to another directory")
  }
  if !arguments.has("quiet") {
    Terminal.standardError.write("hsmc: wrote \(path); next: hsmc compile \(path)\n")
  }
  return .success
}

/// What `hsmc init` writes.
let firstMachine = #"""
  // A machine is what an agent can do in a conversation: states, and the exits between them.
  // `hsmc check` says what is wrong with it, `hsmc compile` prints what the API takes.

  /// Takes a message for somebody who is not there.
  machine first_machine {
    description "Takes a message and ends the call."

    // Where a conversation begins, for people who call for the first time and for all others,
    // and where it ends.
    new_user       -> take_message
    returning_user -> take_message
    terminal goodbye

    // What holds in every action state. `navigation` and `guidelines` are lists like this one.
    constraints { "Never promise when somebody will call back." }

    // An action state talks to the caller. It stays until one of its exits comes true.
    action take_message {
      objective "Write down a message that can be acted on."
      actions {
        "Ask for the caller's name and number."
        "Ask what it is about."
        "Read the message back."
      }
      exits {
        "The caller has confirmed the message"        -> goodbye
        "The caller does not want to leave a message" -> goodbye
      }
    }

    // The terminal state has exactly one action and no exits.
    action goodbye {
      objective "End the call politely."
      actions { "Thank the caller and say goodbye." }
    }
  }

  """#
