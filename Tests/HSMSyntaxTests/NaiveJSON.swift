/// Recognises JSON: the grammar of RFC 8259, one function for each of its rules, on characters and
/// with recursion, so that it has nothing in common with the parser that it judges.
struct NaiveJSON {

  private var rest: ArraySlice<Unicode.Scalar>

  /// The text of each string and key so far, in order.
  private(set) var strings: [String] = []

  /// The deepest nesting that is accepted; the RFC leaves it to the parser.
  private static let limit = 256

  /// Returns the texts of the strings and keys in the document `bytes`, or `nil` if it is none.
  static func strings(in bytes: [UInt8]) -> [String]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var json = NaiveJSON(rest: Array(text.unicodeScalars)[...])
    if json.rest.first == "\u{FEFF}" { json.rest.removeFirst() }
    json.blanks()
    guard json.value(depth: 0) else { return nil }
    json.blanks()
    return json.rest.isEmpty ? json.strings : nil
  }

  private mutating func blanks() {
    while let next = rest.first, " \t\n\r".unicodeScalars.contains(next) { rest.removeFirst() }
  }

  /// Takes `text` if it comes next, and returns whether it did.
  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  /// Takes one of the characters of `set` if it comes next, and returns it.
  private mutating func take(oneOf set: String) -> Unicode.Scalar? {
    guard let next = rest.first, set.unicodeScalars.contains(next) else { return nil }
    return rest.removeFirst()
  }

  private mutating func value(depth: Int) -> Bool {
    if take("true") || take("false") || take("null") { return true }
    switch rest.first {
    case "{": return depth < Self.limit && object(depth: depth + 1)
    case "[": return depth < Self.limit && array(depth: depth + 1)
    case "\"": return string()
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> Bool {
    guard take("{") else { return false }
    blanks()
    if take("}") { return true }
    repeat {
      blanks()
      guard string() else { return false }
      blanks()
      guard take(":") else { return false }
      blanks()
      guard value(depth: depth) else { return false }
      blanks()
    } while take(",")
    return take("}")
  }

  private mutating func array(depth: Int) -> Bool {
    guard take("[") else { return false }
    blanks()
    if take("]") { return true }
    repeat {
      blanks()
      guard value(depth: depth) else { return false }
      blanks()
    } while take(",")
    return take("]")
  }

  private mutating func digits() -> Bool {
    guard take(oneOf: "0123456789") != nil else { return false }
    while take(oneOf: "0123456789") != nil {}
    return true
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0") {
      guard let first = rest.first, "123456789".unicodeScalars.contains(first) else { return false }
      _ = digits()
    }
    if take("."), !digits() { return false }
    if take(oneOf: "eE") != nil {
      _ = take(oneOf: "+-")
      return digits()
    }
    return true
  }

  /// A string; its text must be one when its escapes are taken as UTF-16.
  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    var units: [UInt16] = []
    while let next = rest.popFirst() {
      if next == "\"" {
        guard let text = String(validating: units, as: UTF16.self) else { return false }
        strings.append(text)
        return true
      }
      if next.value < 0x20 { return false }
      if next != "\\" {
        units += String(next).utf16
      } else if take("u") {
        var value: UInt16 = 0
        for _ in 0..<4 {
          guard let digit = take(oneOf: "0123456789abcdefABCDEF") else { return false }
          value = value << 4 | UInt16(String(digit), radix: 16)!
        }
        units.append(value)
      } else {
        let escapes: [Unicode.Scalar: UInt16] = [
          "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
        ]
        guard let letter = rest.popFirst(), let unit = escapes[letter] else { return false }
        units.append(unit)
      }
    }
    return false
  }

}
