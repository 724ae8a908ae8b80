/// Scripts that complete command lines of hsmc: they ask hsmc itself (see `Completion`).
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

  fileprivate static let bash = #"""
    # Completions of hsmc for bash: put this into your ~/.bashrc:
    #   source <(hsmc completions bash)
    _hsmc() {
      local line
      COMPREPLY=()
      while IFS= read -r line; do
        COMPREPLY+=("${line%%$'\t'*}")
      done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
    }
    # Where hsmc knows nothing, names of files are due.
    complete -o default -F _hsmc hsmc

    """#

  fileprivate static let zsh = #"""
    #compdef hsmc
    # Completions of hsmc for zsh: put this into a file `_hsmc` in a folder of your $fpath.
    _hsmc() {
      local -a lines
      lines=("${(@f)$("$words[1]" complete -- "${(@)words[2,CURRENT]}" 2> /dev/null)}")
      if [[ -n "$lines[1]" ]]; then
        lines=("${(@)lines//:/\\:}")
        lines=("${(@)lines//$'\t'/:}")
        _describe hsmc lines
      else
        _files
      fi
    }
    # The first completion loads this file as the function itself; `source` only defines it.
    if [[ "$funcstack[1]" = _hsmc ]]; then
      _hsmc "$@"
    else
      compdef _hsmc hsmc
    fi

    """#

  fileprivate static let fish = #"""
    # Completions of hsmc for fish: put this into ~/.config/fish/completions/hsmc.fish
    function __hsmc_complete
      set -l words (commandline -opc)
      $words[1] complete -- $words[2..-1] (commandline -ct) 2> /dev/null
    end
    # Where hsmc knows nothing, names of files are due.
    complete -c hsmc -n 'count (__hsmc_complete) > /dev/null' -f -a '(__hsmc_complete)'

    """#

}
