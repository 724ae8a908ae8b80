import HSMText

/// The words that the language gives a meaning where they stand; none is reserved.
@usableFromInline
package enum Keyword: UInt8, BitwiseCopyable, CaseIterable, Sendable {

  // Declarations.
  case machine, tool, reference, action, decision, recall, annotation, reflection, toolCall
  case group, fragment, environment

  // The field of a file.
  case importFile

  // Fields of a machine.
  case description, id, newUser, returningUser, terminal

  // Fields of a scope.
  case navigation, guidelines, constraints, exits, tools, exitTools, include

  // The field of a group alone.
  case initial

  // Fields of a state.
  case objective, actions, skipActiveMemoryRetrieval, fillers, queries, requestedInformation,
    innerThought, problem, wordLimit, call, context, guidances, validations

  // Fields of a tool or a reference.
  case version, instruction, persistence

  // Parts of a field.
  case then, after

  /// The arrow of a state that leads to exactly one other state: a field, though no word.
  case transition

  /// How users write it.
  package var spelling: String {
    switch self {
    case .machine: "machine"
    case .tool: "tool"
    case .reference: "reference"
    case .action: "action"
    case .decision: "decision"
    case .recall: "recall"
    case .annotation: "annotation"
    case .reflection: "reflection"
    case .toolCall: "tool_call"
    case .group: "group"
    case .fragment: "fragment"
    case .environment: "environment"
    case .include: "include"
    case .importFile: "import"
    case .initial: "initial"
    case .description: "description"
    case .id: "id"
    case .newUser: "new_user"
    case .returningUser: "returning_user"
    case .terminal: "terminal"
    case .navigation: "navigation"
    case .guidelines: "guidelines"
    case .constraints: "constraints"
    case .exits: "exits"
    case .tools: "tools"
    case .exitTools: "exit_tools"
    case .objective: "objective"
    case .actions: "actions"
    case .skipActiveMemoryRetrieval: "skip_active_memory_retrieval"
    case .fillers: "fillers"
    case .queries: "queries"
    case .requestedInformation: "requested_information"
    case .innerThought: "inner_thought"
    case .problem: "problem"
    case .wordLimit: "word_limit"
    case .call: "call"
    case .context: "context"
    case .guidances: "guidances"
    case .validations: "validations"
    case .version: "version"
    case .instruction: "instruction"
    case .persistence: "persistence"
    case .then: "then"
    case .after: "after"
    case .transition: "->"
    }
  }

  /// What follows the keyword where it begins an item.
  package var shape: Shape {
    switch self {
    case .machine, .tool, .reference, .group, .fragment, .environment: .declaration
    case .action, .decision, .recall, .annotation, .reflection, .toolCall: .declaration
    case .description, .id, .objective, .requestedInformation, .innerThought, .problem: .text
    case .context, .instruction, .version, .importFile: .text
    case .newUser, .returningUser, .transition, .initial: .arrow
    case .terminal: .target
    case .include: .name
    case .navigation, .guidelines, .constraints, .actions: .texts
    case .queries, .guidances, .validations: .texts
    case .exits: .exits
    case .tools, .exitTools: .uses
    case .fillers: .fillers
    case .skipActiveMemoryRetrieval: .flag
    case .wordLimit: .integer
    case .call: .call
    case .persistence: .word
    case .then, .after: .none
    }
  }

  /// The forms of an item; `version` is a `text` in a tool and an `integer` in a reference.
  package enum Shape: Sendable {
    case declaration, text, integer, word, name, flag, arrow, target, texts, exits, uses, fillers
    case call
    case none
  }

  /// `true` iff the keyword begins the declaration of a state.
  @inlinable
  package var isStateKind: Bool {
    Keyword.action.rawValue <= rawValue && rawValue <= Keyword.toolCall.rawValue
  }

}
