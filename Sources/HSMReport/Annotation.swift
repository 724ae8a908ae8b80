internal import HSMText

/// One span to be drawn in the excerpt of a source.
struct Annotation {

  /// The bytes; offsets past the end of the source stand for the end.
  var span: SourceSpan

  /// What is said about them; may be empty.
  var label: VisibleText

  /// `true` iff this is the place of the finding itself.
  var isPrimary: Bool

  /// The style of what is drawn.
  var style: Style

}

/// What is drawn under one line of a source for one annotation.
struct LineMark {

  /// The part that the mark plays.
  enum Shape: Equatable {

    /// The whole span.
    case underline

    /// The start of a span that ends on a later line, drawn in the margin's column with this index.
    /// If `atIndent`, only blanks stand before it and the margin alone shows it.
    case opens(column: Int, atIndent: Bool)

    /// The last character of a span that starts on an earlier line.
    case closes(column: Int)

  }

  /// The bytes of the line that are marked; empty for a place between two characters.
  var span: Range<Int>

  /// The part that the mark plays.
  var shape: Shape

  /// What is said about it; empty where a span opens.
  var label: VisibleText

  /// `true` iff the mark belongs to the place of the finding itself.
  var isPrimary: Bool

  /// The style of what is drawn.
  var style: Style

  /// The character that marks the span.
  var glyph: Glyph { Glyph(byte: isPrimary ? 0x5E : 0x2D, style: style) }

}
