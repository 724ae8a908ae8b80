import HSMModel
import HSMSyntax
import HSMText

/// What the sources of a program declare, and where, as far as only a reader of the sources wants to
/// know it; the rest is in the model.
struct Declarations {

  /// The names. The owner of what stands at the top of a file is the file, 0; a machine's is its index
  /// plus 1.
  var names = NameTable()

  /// The declarations by the model's indices: those of machines, scopes, tools and fragments.
  var machines: [MachineDeclaration] = []
  var scopes: [ScopeDeclaration] = []
  var toolNodes: [Int] = []
  var fragments: [(node: Int, isIncluded: Bool)] = []

  /// The tools at the top of files, as indices into `Model.tools`.
  var fileTools = 0..<0

  /// The states and groups of machines that references name, by machine.
  var externalNames: [Int: [Symbol: Int]] = [:]

  /// The first machine that declares a state or group, and where, by name; `nil` until it is asked for.
  var statesAnywhere: [Symbol: (machine: Int, location: Location)]? = nil

  /// Words that the parser passed over: a name among them may be declared there.
  var lostNames: Set<Symbol> = []

  /// `true` iff an import led nowhere, so that any name may be declared at the top of that file.
  var hasLostFile = false

}

/// What is known of a machine before it is read.
struct MachineDeclaration {

  let node: Int
  let location: Location

  /// `true` iff a part of the machine is lost, so that any name may be declared there.
  var isIncomplete = false

  /// Indices into `Model.tools` and `Model.fragments`.
  var tools = 0..<0
  var fragments = 0..<0

  /// The nodes of the machine's states and references, in the order of the model.
  var stateNodes: [Int] = []
  var referenceNodes: [Int] = []

}

/// What is known of a group or a machine's scope before it is read.
struct ScopeDeclaration {

  /// The node of the machine or group.
  let node: Int

  /// Where control goes that enters the group.
  var initial = Initial.unresolved

  /// The initial state of a group.
  enum Initial {
    case unresolved
    /// The group has none, or one that was reported.
    case missing
    case reported
    case state(Int)
    case group(Int)
  }

}
