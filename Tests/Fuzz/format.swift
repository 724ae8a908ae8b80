import HSMCompiler
import HSMFormat
import HSMModel
import HSMSyntax
import HSMText

/// Formatting a source without syntax errors changes its layout alone, to a form that stays as it
/// is; its payload stays the same.
func check(_ bytes: [UInt8]) {
  let tree = parse(bytes)
  guard tree.errors.isEmpty else { return }
  let result = Formatter.format(tree)
  expect(
    FormatCheck.holds(tree, formatted: result),
    "formatted:\n\(shown(result))\nand again:\n\(shown(Formatter.format(parse(result))))")
  checkTidy(result)
  let (old, new) = (Analysis(tree.source), Analysis(SourceText(path: "input.hsm", bytes: result)))
  expect(old.isValid == new.isValid, "it is no longer valid, or now it is:\n\(shown(result))")
  guard let before = old.checked, let after = new.checked else { return }
  expect(
    payloads(of: before) == payloads(of: after), "the payload is another, of:\n\(shown(result))")
}

/// Expects that no line of `result` ends in blanks, outside of tokens no two in a row are blank, and
/// one line end stands at the end.
private func checkTidy(_ result: [UInt8]) {
  if result.isEmpty { return }
  expect(result.last == 0x0A && result.dropLast().last != 0x0A, "the end:\n\(shown(result))")
  for (byte, next) in zip(result, result.dropFirst()) where next == 0x0A {
    expect(![0x09, 0x0D, 0x20].contains(byte), "blanks at a line's end:\n\(shown(result))")
  }
  let tree = parse(result)
  for token in 0..<tree.tokens.count where tree.tokens.kinds[token] == .blanks {
    let lineEnds = result[tree.tokens.span(token).bytes].count { $0 == 0x0A }
    expect(lineEnds <= 2, "two blank lines:\n\(shown(result))")
  }
}
