import HSMSyntax
import TestSupport
import Testing

/// The dictionary for fuzzing payloads has all their keys that are not too long for it.
struct FuzzDictionaryTests {

  @Test(arguments: Member.allCases)
  func hasKey(_ field: Member) throws {
    let entries = try Repository.text("Tests/Fuzz/json.dict").split(separator: "\n")
    #expect(entries.contains("\"\\\"\(field.name)\\\":\"") || field.name.utf8.count > 61)
  }

}
