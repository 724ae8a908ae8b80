internal import HSMText

/// What a piece of output is, which decides its colour.
enum Style {
  case plain
  case strong
  case error
  case warning
  case info
  case gutter
  case secondary
  case note
  case help

  /// The style of a finding of `severity`.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }

  /// The terminal's sequence that turns the style on; `nil` for plain text.
  fileprivate var sequence: String? {
    switch self {
    case .plain: nil
    case .strong, .note: "\u{1B}[1m"
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .info: "\u{1B}[1;36m"
    case .gutter, .secondary: "\u{1B}[1;34m"
    case .help: "\u{1B}[1;32m"
    }
  }

}

/// One ASCII character that is drawn beside or below the source's text.
struct Glyph {

  /// The character.
  var byte: UInt8

  /// What it is part of.
  var style: Style

  /// An empty place.
  static let blank = Glyph(byte: 0x20, style: .plain)

}

/// Writes styled text; without colour, the same text without escape sequences.
struct StyledOutput {

  /// `true` iff escape sequences are written.
  let color: Bool

  /// Appends `bytes` in `style` to `output`.
  func append(_ bytes: some Collection<UInt8>, _ style: Style, to output: inout [UInt8]) {
    guard color, !bytes.isEmpty, let sequence = style.sequence else {
      output.append(contentsOf: bytes)
      return
    }
    output.append(utf8: sequence)
    output.append(contentsOf: bytes)
    output.append(utf8: "\u{1B}[0m")
  }

  /// Appends the UTF-8 of `text` in `style` to `output`.
  func append(_ text: String, _ style: Style, to output: inout [UInt8]) {
    append(text.utf8, style, to: &output)
  }

  /// Appends `glyphs` to `output`, each run of one style in one pair of escape sequences.
  func append(_ glyphs: ArraySlice<Glyph>, to output: inout [UInt8]) {
    var start = glyphs.startIndex
    while start < glyphs.endIndex {
      var end = start + 1
      while end < glyphs.endIndex && glyphs[end].style == glyphs[start].style { end += 1 }
      append(glyphs[start..<end].map { $0.byte }, glyphs[start].style, to: &output)
      start = end
    }
  }

}
