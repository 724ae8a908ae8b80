import HSMModel
import HSMSyntax

/// What is said once for several states, so that a machine's source is shorter and its payload the same.
struct SharingPlan {

  /// What states need not say themselves, and what the machine says.
  private(set) var shared = SharedItems()

  private(set) var groups = GroupPlan()
  private(set) var fragments = FragmentPlan()

  /// Creates the plan in which each state says all itself.
  init() {}

  /// Creates the plan for `machine`, whose tools are declared by `tools`.
  ///
  /// What all states share goes to the machine; of the rest, what states beside each other share to groups;
  /// and of the rest of that, what states anywhere share to fragments.
  ///
  /// - Complexity: O(n log n) in the length of the machine.
  init(for machine: Machine, in model: Model, _ tools: ToolPlan) {
    shared = SharedItems(of: machine, in: model)
    var lists = ScopeList.allCases.map {
      StateLists($0, of: machine, in: model, shared: shared, tools: tools)
    }
    var names = GivenNames(machine, in: model, tools)
    groups = GroupPlan(machine, &lists, &shared, &names)
    fragments = FragmentPlan(lists, &shared, &names)
  }

}

/// The lines that a list of a source takes in canonical form, unless its items are long.
enum Lines {

  /// Returns the lines of a list of `count` items: one for a single item, and none for none.
  static func of(_ count: Int) -> Int { count < 2 ? count : count + 2 }

}
