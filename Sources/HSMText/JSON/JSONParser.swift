/// Turns the bytes of a JSON document (RFC 8259) into a tree. Total: any bytes give a tree; what is
/// wrong with them, if anything is, is its error.
///
/// The source is passed to each function instead of stored, since a stored `Span` needs an
/// experimental feature of the language. Functions whose names begin with `problem` run once at
/// most and only find out how to say what is wrong.
struct JSONParserState: ~Copyable {

  /// The nodes so far.
  var nodes: OutputBuffer<JSONNode>

  /// The objects and arrays that are open, by node, the innermost last.
  var open: [Int] = []

  /// The bracket that closes the innermost of them, or 0 if none is open.
  var closingBracket: UInt8 = 0

  /// The offset of the next byte to read.
  var position = 0

}

/// Reads JSON documents.
package enum JSONParser {

  /// The deepest nesting of objects and arrays.
  package static let nestingLimit = 256

  /// Returns the tree of `source`.
  ///
  /// A byte order mark before the document is passed over. The error of a source that is not UTF-8
  /// is that it is not, whatever else is wrong with it; otherwise it is the first one.
  ///
  /// - Complexity: O(n).
  package static func parse(_ source: SourceText) -> JSONTree {
    var state = JSONParserState(nodes: OutputBuffer(capacity: source.bytes.count / 16))
    var problem: JSONError? = nil
    do {
      try state.readDocument(source.bytes.span)
    } catch {
      state.closeAll()
      let invalid = source.bytes.span.notUTF8
      problem = invalid.map { JSONError(.invalidUTF8, Int($0.start), Int($0.end)) } ?? error
    }
    return JSONTree(source: source, nodes: state.nodes.finish(), error: problem)
  }

}

extension JSONParserState {

  /// DOCUMENT = BLANKS, VALUE, BLANKS ;
  fileprivate mutating func readDocument(_ source: Span<UInt8>) throws(JSONError) {
    if source.byte(0) == 0xEF, source.byte(1) == 0xBB, source.byte(2) == 0xBF { position = 3 }
    skipBlanks(source)
    if position == source.count { throw JSONError(.empty, position, position) }
    repeat {
      if closingBracket == .rightBrace { try readKey(source) }
      let opensContainer = try readValue(source)
      skipBlanks(source)
      // The first item follows, unless there is none.
      if opensContainer, source.byte(position) != closingBracket { continue }
      try readEndOfItem(source)
    } while !open.isEmpty
    if position < source.count { throw problemAfterDocument(source) }
  }

  /// BLANKS = { " " | ? tab ? | ? line feed ? | ? carriage return ? } ;
  fileprivate mutating func skipBlanks(_ source: Span<UInt8>) {
    var offset = position
    while offset < source.count, source[offset].isJSONBlank {
      // What indents a line is mostly spaces.
      offset =
        source[offset] == .lineFeed ? source.end(of: .space, from: offset + 1) : offset + 1
    }
    position = offset
  }

  /// MEMBER = STRING, BLANKS, ":", BLANKS, VALUE ;
  ///
  /// Reads up to the value.
  private mutating func readKey(_ source: Span<UInt8>) throws(JSONError) {
    guard source.byte(position) == .quote else { throw problemWithKey(source) }
    try readString(source)
    skipBlanks(source)
    guard source.byte(position) == .colon else { throw problemWithColon(source) }
    position += 1
    skipBlanks(source)
  }

  /// VALUE = OBJECT | ARRAY | STRING | NUMBER | "true" | "false" | "null" ;
  ///
  /// Reads of an object or array only the opening bracket, and returns whether it was one.
  private mutating func readValue(_ source: Span<UInt8>) throws(JSONError) -> Bool {
    switch source.byte(position) {
    case .quote: try readString(source)
    case .leftBrace:
      try openContainer(.object)
      return true
    case .leftBracket:
      try openContainer(.array)
      return true
    case .hyphen, 0x30...0x39: try readNumber(source)
    case 0x74: try readLiteral(source, .true, 0x7472_7565, length: 4)
    case 0x66: try readLiteral(source, .false, 0x66_616C_7365, length: 5)
    case 0x6E: try readLiteral(source, .null, 0x6E75_6C6C, length: 4)
    default: throw problemWithValue(source)
    }
    return false
  }

  /// OBJECT = "{", BLANKS, [ MEMBER, { BLANKS, ",", BLANKS, MEMBER } ], BLANKS, "}" ;
  /// ARRAY = "[", BLANKS, [ VALUE, { BLANKS, ",", BLANKS, VALUE } ], BLANKS, "]" ;
  ///
  /// Reads what follows an item, or an opening bracket if there is no item: closing brackets, and
  /// the comma after them, if any.
  private mutating func readEndOfItem(_ source: Span<UInt8>) throws(JSONError) {
    while let container = open.last {
      let byte = source.byte(position)
      if byte == closingBracket {
        position += 1
        close(container)
        open.removeLast()
        closingBracket = open.last.map { bracket(closing: nodes[$0].kind) } ?? 0
        skipBlanks(source)
      } else if byte == .comma {
        let comma = position
        position += 1
        skipBlanks(source)
        if source.byte(position) == closingBracket {
          throw JSONError(.trailingComma, comma, comma + 1)
        }
        return
      } else {
        throw problemWithComma(source)
      }
    }
  }

  /// Adds an object or array that begins at `position`, and moves over its bracket.
  private mutating func openContainer(_ kind: JSONKind) throws(JSONError) {
    if open.count == JSONParser.nestingLimit {
      throw JSONError(.nestingTooDeep, position, position + 1)
    }
    open.append(nodes.count)
    closingBracket = bracket(closing: kind)
    position += 1
    append(kind, from: position - 1)
  }

  /// Returns the bracket that closes an object or array.
  private func bracket(closing kind: JSONKind) -> UInt8 {
    kind == .object ? .rightBrace : .rightBracket
  }

  /// Reads the literal `kind`, whose `length` letters are the bytes of `letters`.
  private mutating func readLiteral(
    _ source: Span<UInt8>, _ kind: JSONKind, _ letters: UInt64, length: Int
  ) throws(JSONError) {
    var actual: UInt64 = 0
    for index in 0..<length { actual = actual << 8 | UInt64(source.byte(position + index)) }
    if actual != letters || source.byte(position + length).continuesJSONWord {
      throw problemWithValue(source)
    }
    position += length
    append(kind, from: position - length)
  }

  /// Adds a node of `kind` whose bytes are those from `start` up to `position`.
  mutating func append(_ kind: JSONKind, from start: Int, hasEscapes: Bool = false) {
    nodes.append(
      JSONNode(
        kind: kind, hasEscapes: hasEscapes, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: position),
        next: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  /// Ends at `position` everything that is open.
  fileprivate mutating func closeAll() {
    for container in open { close(container) }
  }

  /// Ends `container` at `position`.
  private mutating func close(_ container: Int) {
    let next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[container].close(at: UInt32(truncatingIfNeeded: position), next: next)
  }

}
