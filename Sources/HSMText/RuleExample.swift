extension Rule {

  /// A file that keeps a rule, and the edits after which it breaks this rule once and no other.
  package struct Example: Sendable {

    /// What an example is written in; also the ending of its file's name.
    package enum Language: String, Sendable {
      case hsm
      case json
    }

    /// Text of which there is one in the file, and what to write instead.
    package typealias Edit = (find: String, replacement: String)

    /// The file that keeps the rule.
    package let good: String

    /// What breaks it.
    package let edits: [Edit]

    /// What it is written in.
    package let language: Language

    /// The environment that it is checked for, if one is chosen.
    package let environment: String?

    /// Creates an example of `good`, which keeps the rule until `edits` are made.
    ///
    /// - Requires: what each of `edits` finds stands in `good` once.
    init(
      _ good: String, breaking edits: [Edit], language: Language = .hsm, environment: String? = nil
    ) {
      self.good = good
      self.edits = edits
      self.language = language
      self.environment = environment
    }

    /// The file that breaks the rule. `<E9>` stands for the byte E9, which is no character.
    package var bad: String {
      let bytes = edits.reduce([UInt8](good.utf8)) { bytes, edit in
        bytes.replacing([UInt8](edit.find.utf8), by: [UInt8](edit.replacement.utf8))
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns the bytes of the file `text`, which is `good` or `bad`.
    package static func bytes(of text: String) -> [UInt8] {
      [UInt8](text.utf8).replacing([UInt8]("<E9>".utf8), by: [0xE9])
    }

  }

}

extension [UInt8] {

  /// Returns the bytes with `replacement` for each `part`.
  ///
  /// - Complexity: O(*n* · *m*) for *n* bytes and a part of *m*.
  fileprivate func replacing(_ part: [UInt8], by replacement: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = self[...]
    while let byte = rest.first {
      if rest.starts(with: part) {
        result += replacement
        rest = rest.dropFirst(part.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

}
