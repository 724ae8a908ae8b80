/// Returns `bytes` as text that stays in one line and shows what they are.
///
/// Backslashes, control characters, line separators and what turns the direction of text are escaped
/// as in Swift (`\\`, `\n`, `\u{202E}`), bytes that are not UTF-8 as in C (`\xE9`). Different bytes
/// have different texts.
package func visible(_ bytes: some Sequence<UInt8>) -> String {
  let bytes = Array(bytes)
  if bytes.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x5C }) {
    return String(decoding: bytes, as: UTF8.self)
  }
  var result = ""
  var rest = bytes[...]
  while !rest.isEmpty {
    var iterator = rest.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      result += "\\x" + hexadecimal(rest.removeFirst())
      continue
    }
    rest.removeFirst(UTF8.width(scalar))
    switch scalar {
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..<"\u{20}", "\u{7F}": result += "\\x" + hexadecimal(UInt8(scalar.value))
    case "\u{80}"..<"\u{A0}", "\u{2028}", "\u{2029}":
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    case _ where scalar.properties.isBidiControl:
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Returns the two hexadecimal digits of `byte`.
private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
