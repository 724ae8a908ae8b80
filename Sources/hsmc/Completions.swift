/// Scripts that complete command lines of hsmc, made from the table of commands.
enum Completions {

  /// A shell there is a script for.
  enum Shell: String, CaseIterable {

    case bash
    case zsh
    case fish

    /// The script for the shell.
    var script: String {
      switch self {
      case .bash: Completions.bash
      case .zsh: Completions.zsh
      case .fish: Completions.fish
      }
    }

  }

  private static func options(of command: Command) -> [Option] {
    command.options + CommandTable.commonOptions
  }

  fileprivate static var bash: String {
    let commands = CommandTable.commands.map(\.name).joined(separator: " ")
    var values = ""
    var words = ""
    for command in CommandTable.commands {
      let flags = options(of: command).flatMap { option in
        ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? [])
      }
      let operands = command.operandChoices.joined(separator: " ")
      words += "    \(command.name)) words=\"\(flags.joined(separator: " ")) \(operands)\" ;;\n"
      for option in options(of: command) where !option.choices.isEmpty {
        values +=
          "    \(command.name):--\(option.name)) "
          + "COMPREPLY=($(compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$word\")); "
          + "return ;;\n"
      }
    }
    return """
      # Completions of hsmc for bash: put this into your ~/.bashrc:
      #   source <(hsmc completions bash)
      _hsmc() {
        local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands) --help --version" -- "$word"))
          return
        fi
        case "${COMP_WORDS[1]}:$previous" in
      \(values)  esac
        case "${COMP_WORDS[1]}" in
      \(words)  esac
        COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word"))
      }
      complete -o filenames -F _hsmc hsmc

      """
  }

  fileprivate static var zsh: String {
    var cases = ""
    for command in CommandTable.commands {
      cases += "    \(command.name))\n      _arguments \\\n"
      for option in options(of: command) {
        let names =
          option.letter.map { "'(-\($0) --\(option.name))'{-\($0),--\(option.name)}'" }
          ?? "'--\(option.name)"
        var line = "\(names)[\(escaped(option.summary))]"
        if let value = option.value {
          let action =
            option.choices.isEmpty ? "_files" : "(\(option.choices.joined(separator: " ")))"
          line += ":\(escaped(value)):\(action)"
        }
        cases += "        \(line)' \\\n"
      }
      let action =
        command.operandChoices.isEmpty
        ? "_files" : "(\(command.operandChoices.joined(separator: " ")))"
      cases += "        '*:\(escaped(command.operands)):\(action)' ;;\n"
    }
    let commands = CommandTable.commands
      .map { "    '\($0.name):\(escaped($0.summary))'" }.joined(separator: "\n")
    return """
      #compdef hsmc
      # Completions of hsmc for zsh: put this into a file `_hsmc` in a folder of your $fpath.
      _hsmc() {
        local -a commands=(
      \(commands)
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command="$words[2]"
        shift words
        (( CURRENT-- ))
        case "$command" in
      \(cases)  esac
      }
      # The first completion loads this file as the function itself; `source` only defines it.
      if [[ "$funcstack[1]" = _hsmc ]]; then
        _hsmc "$@"
      else
        compdef _hsmc hsmc
      fi

      """
  }

  fileprivate static var fish: String {
    var result = """
      # Completions of hsmc for fish: put this into ~/.config/fish/completions/hsmc.fish
      complete -c hsmc -n __fish_use_subcommand -l version -d 'Print the version'
      complete -c hsmc -n __fish_use_subcommand -l help -d 'Show help'

      """
    for command in CommandTable.commands {
      result +=
        "complete -c hsmc -n __fish_use_subcommand -f -a \(command.name) "
        + "-d '\(escaped(command.summary))'\n"
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      if !command.operandChoices.isEmpty {
        result +=
          "complete -c hsmc \(condition) -f "
          + "-a '\(command.operandChoices.joined(separator: " "))'\n"
      }
      for option in options(of: command) {
        result += "complete -c hsmc \(condition) -l \(option.name)"
        if let letter = option.letter { result += " -s \(letter)" }
        if !option.choices.isEmpty {
          result += " -x -a '\(option.choices.joined(separator: " "))'"
        } else if option.value != nil {
          result += " -r"
        }
        result += " -d '\(escaped(option.summary))'\n"
      }
    }
    return result
  }

  /// Returns `text` without what ends a description in a shell's script.
  private static func escaped(_ text: String) -> String {
    String(text.map { $0 == "'" || $0 == "[" || $0 == "]" || $0 == ":" || $0 == "`" ? " " : $0 })
  }

}
