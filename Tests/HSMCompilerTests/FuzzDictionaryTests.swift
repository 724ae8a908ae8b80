import TestSupport
import Testing

@testable import HSMCompiler

/// The dictionary for fuzzing payloads has all their keys that are not too long for it.
struct FuzzDictionaryTests {

  @Test(arguments: PayloadField.allCases)
  func hasKey(_ field: PayloadField) throws {
    let entries = try Repository.text("Tests/Fuzz/json.dict").split(separator: "\n")
    #expect(entries.contains("\"\\\"\(field.spelling)\\\":\"") || field.spelling.utf8.count > 61)
  }

}
