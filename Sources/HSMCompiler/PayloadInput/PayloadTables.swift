/// What the reader of payloads finds names and fields with.
struct PayloadTables {

  /// The tables, which are made once for all documents.
  static let shared = PayloadTables()

  /// The names of members, types of states and persistences; a symbol's index is the place among
  /// all fields, `PayloadReader.stateKinds` and all persistences.
  let fieldNames = SymbolTable(PayloadField.allCases.map { $0.spelling })
  let stateTypes = SymbolTable(PayloadReader.stateKinds.map { PayloadReader.type(of: $0) })
  let persistences = SymbolTable(Persistence.allCases.map { $0.rawValue })

  /// The members that each kind of object may and must have, by raw value.
  let knownFields = PayloadObject.allCases.map { PayloadFields($0.required + $0.added) }
  let requiredFields = PayloadObject.allCases.map { PayloadFields($0.required) }

}
