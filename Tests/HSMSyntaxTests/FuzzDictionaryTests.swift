import HSMSyntax
import TestSupport
import Testing

/// The dictionary for fuzzing sources has all words of the language.
struct FuzzDictionaryTests {

  @Test(arguments: Keyword.allCases)
  func hasKeyword(_ keyword: Keyword) throws {
    let entries = try Repository.text("Tests/Fuzz/hsm.dict").split(separator: "\n")
    #expect(entries.contains("\"\(keyword.spelling)\""))
  }

}
