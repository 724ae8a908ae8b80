import HSMModel
import HSMSyntax
import HSMText

/// Which tools to declare so that all calls of a machine can be said as uses of them.
///
/// For each id, what most calls say is declared (the first such on a tie), and the other calls
/// override it. A call whose overrides would repeat prose, being made more than once, is declared
/// beside it.
struct ToolPlan {

  /// A tool to declare: what the use with index `use` says, under this name.
  struct Declaration {
    let use: Int
    let name: [UInt8]
  }

  /// The tools, in the order in which their ids are first used.
  private(set) var declarations: [Declaration] = []

  /// For each of the model's uses that a state of the machine makes, its index in `declarations`.
  private(set) var declarationOfUse: [Int]

  /// For each of these, a number that equal uses alone have.
  private(set) var callOfUse: [Int]

  /// Creates the plan for the states of `machine`.
  ///
  /// - Complexity: O(n) in the length of what the uses say.
  init(_ machine: Machine, in model: Model) {
    declarationOfUse = [Int](repeating: 0, count: model.uses.count)
    callOfUse = declarationOfUse
    let uses = Self.uses(of: machine, in: model)
    if uses.isEmpty { return }
    var calls = DistinctCalls()
    var key: [UInt8] = []
    for use in uses {
      key.removeAll(keepingCapacity: true)
      model.appendKey(of: model.uses[use], to: &key)
      calls.insert(use, key, model)
    }

    var names = ToolNames()
    var declarationOfCall = [Int](repeating: 0, count: calls.first.count)
    for tool in calls.ofTool {
      var base = tool[0]
      for call in tool where calls.uses[call] > calls.uses[base] { base = call }
      let declaredBase = model.uses[calls.first[base]]
      for call in [base] + tool.filter({ $0 != base }) {
        let spec = model.uses[calls.first[call]]
        let repeatsProse = calls.uses[call] > 1 && model.hasProse(in: spec, unlike: declaredBase)
        guard call == base || repeatsProse else {
          declarationOfCall[call] = declarationOfCall[base]
          continue
        }
        declarationOfCall[call] = declarations.count
        declarations.append(
          Declaration(use: calls.first[call], name: names.name(for: model.said(spec.instruction))))
      }
    }
    for (use, call) in zip(uses, calls.ofUse) {
      declarationOfUse[use] = declarationOfCall[call]
      callOfUse[use] = call
    }
  }

  /// Returns the uses that the states of `machine` make, in the order of the source.
  private static func uses(of machine: Machine, in model: Model) -> [Int] {
    var uses: [Int] = []
    for state in machine.states {
      for keyword in [Keyword.call, .tools, .exitTools] {
        uses += model.items(keyword, ofState: state)
      }
    }
    return uses
  }

}

/// The calls that differ in what they say, numbered in the order of their first use.
private struct DistinctCalls {

  /// The first use that makes each call.
  private(set) var first: [Int] = []

  /// The number of uses that make each call.
  private(set) var uses: [Int] = []

  /// The call that each use makes, in the order in which they were inserted.
  private(set) var ofUse: [Int] = []

  /// The calls of each tool, by the order in which the ids were first used.
  private(set) var ofTool: [[Int]] = []

  /// The calls by what they say, and the ids; a symbol's index is that of the call or tool.
  private var keys = SymbolTable()
  private var ids = SymbolTable()
  /// Adds the call that the use with this index makes, which has this `key`.
  mutating func insert(_ use: Int, _ key: [UInt8], _ model: Model) {
    let call = keys.intern(key.indices, in: key.span).index
    ofUse.append(call)
    if call < first.count {
      uses[call] += 1
      return
    }
    first.append(use)
    uses.append(1)
    let id = model.said(model.uses[use].id)
    let tool = ids.intern(0..<id.count, in: id.span).index
    if tool == ofTool.count { ofTool.append([]) }
    ofTool[tool].append(call)
  }

}

extension Model {

  /// Returns `true` iff `spec` must say an instruction or fillers that `declared` does not say.
  fileprivate func hasProse(in spec: ToolCallSpec, unlike declared: ToolCallSpec) -> Bool {
    for field in overrides(of: declared, by: spec) {
      if field == .instruction { return true }
      if field == .fillers, !spec.fillers.texts.isEmpty { return true }
    }
    return false
  }

}
