import HSMModel
import HSMSyntax
import HSMText

/// What the reader of payloads finds names and fields with.
struct PayloadTables {

  /// The tables, which are made once for all documents.
  static let shared = PayloadTables()

  /// The names of members, types of states and persistences; a symbol's index is the place among
  /// all fields, `Keyword.stateKinds` and all persistences.
  let fieldNames = SymbolTable(Member.allCases.map { $0.name })
  let stateTypes = SymbolTable(Keyword.stateKinds.map { $0.payloadType.description })
  let persistences = SymbolTable(Persistence.allCases.map { $0.name })

  /// The members that each kind of object may and must have, by raw value.
  let knownFields = PayloadObject.allCases.map { MemberSet($0.required + $0.added) }
  let requiredFields = PayloadObject.allCases.map { MemberSet($0.required) }

  /// The fields of a tool, all of which a tool call spec says itself.
  let toolFields = BodyKind.fieldSets[BodyKind.tool.index]

}
