/// A program as its author writes it, as data: nothing in it is resolved, inherited or stripped.
struct Outline {

  var files: [File] = []

  struct File {
    var path: String
    var imports: [String] = []
    var tools: [Tool] = []
    var fragments: [Fragment] = []
    var machines: [Machine] = []
  }

  struct Machine {
    var name: String
    var newUser: String
    var returningUser: String
    var terminal: String
    var tools: [Tool] = []
    var fragments: [Fragment] = []
    var references: [Reference] = []
    var rules = Rules()
    var members: [Member] = []
  }

  struct Reference {
    var name: String
    var id: String
    var version: Int
  }

  struct Fragment {
    var name: String
    var rules = Rules()
  }

  /// What a machine, a group, a state and a fragment may all hold.
  struct Rules {

    /// The lists `navigation`, `guidelines` and `constraints`.
    var guidelines: [[String]] = [[], [], []]

    var exits: [Exit] = []

    /// The lists `tools` and `exit_tools`.
    var tools: [[Use]] = [[], []]

    /// The names of the fragments.
    var includes: [String] = []

  }

  struct Exit {
    var text: String
    var target: Target
  }

  enum Target {

    /// A state or a group.
    case name(String)

    /// A state of another machine, and the state or group to come back to.
    case external(String, then: String)

  }

  /// The use of a tool, with what it overrides.
  struct Use {
    var name: String
    var fields = ToolFields()
  }

  struct ToolFields {
    var version: String? = nil
    var instruction: String? = nil
    var persistence: String? = nil
    var fillers: Fillers? = nil
  }

  struct Fillers {
    var delay: String? = nil
    var texts: [String] = []
  }

  struct Tool {
    var name: String
    var id: String
    var fields: ToolFields
  }

  enum Member {
    case state(State)
    case group(Group)

    var name: String {
      switch self {
      case .state(let state): state.name
      case .group(let group): group.name
      }
    }
  }

  struct Group {
    var name: String
    var initial: String? = nil
    var rules = Rules()
    var members: [Member] = []
  }

  enum Kind: String, CaseIterable {
    case action, decision, recall, annotation, reflection
    case toolCall = "tool_call"
  }

  struct State {
    var kind: Kind
    var name: String
    var rules = Rules()

    /// The fields that are one text, and those that are a list of them, by keyword.
    var texts: [String: String] = [:]
    var lists: [String: [String]] = [:]

    var wordLimit = 1
    var skipsMemory = false
    var call: Use? = nil
    var fillers: Fillers? = nil
    var next: Target? = nil
  }

}

extension [Outline.Member] {

  /// All members, those of groups behind their group.
  var deep: [Outline.Member] {
    flatMap { member -> [Outline.Member] in
      if case .group(let group) = member { [member] + group.members.deep } else { [member] }
    }
  }

}

extension Outline.Machine {

  /// The names of the states that transitions to states and groups enter, by the names of these.
  var entered: [String: String] {
    var result: [String: String] = [:]
    // The groups inside a group come behind it.
    for member in members.deep.reversed() {
      switch member {
      case .state(let state): result[state.name] = state.name
      case .group(let group): result[group.name] = group.initial.flatMap { result[$0] }
      }
    }
    return result
  }

}
