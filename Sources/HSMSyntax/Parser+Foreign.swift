import HSMText

/// Texts in other languages where an item belongs.
extension Parser {

  /// Moves past a text in another language that begins with the current token, where an item of a
  /// `body` belongs, reports it and returns `true`; `false` if there is none.
  mutating func skipForeignText(in body: BodyKind) -> Bool {
    guard startsLine(current), let language = foreignLanguage(in: body) else { return false }
    let node = open(.unexpected)
    let first = current
    let gapStart = previousEnd == 0 ? 0 : tokens.span(previousEnd - 1).end
    repeat {
      skipLine()
      // At the top of a file, nothing is open that a brace could close.
      if body == .file, at(.rightBrace) { advance() }
    } while !at(.endOfFile) && !at(.rightBrace) && !beginsItem(of: body)
    let start = tokens.starts[first]
    let end = tokens.span(previousEnd - 1).end
    // A comment before it belongs to it.
    superseded.append(SourceSpan(gapStart, end))
    skipped.append(first..<previousEnd)
    let lineEnd = UInt32(source.bytes.span.lineEnd(from: Int(start)))
    // Braces nested too deep are the cause of whatever else is wrong around them.
    if !isSilent {
      errors.append(SyntaxError(.foreignText(language, end: end), SourceSpan(start, lineEnd)))
    }
    close(node)
    return true
  }

  /// Returns `true` iff the current word begins an item of a `body`, as far as what follows it tells.
  private func beginsItem(of body: BodyKind) -> Bool {
    guard startsLine(current), let keyword = keyword(current), body.allows(keyword) else {
      return false
    }
    return matches(keyword.shape, at: current)
  }

  /// Returns the language of the text that begins with the current token, which is no item of a `body`.
  private func foreignLanguage(in body: BodyKind) -> SyntaxError.ForeignLanguage? {
    let next = after(current)
    switch kind {
    case .leftBrace, .leftBracket:
      return tokens.kinds[next].isString || tokens.kinds[next] == .leftBrace ? .json : nil
    case _ where kind.isString: return tokens.kinds[next] == .colon ? .json : nil
    case .word: break
    default: return nil
    }
    let follows = !startsLine(next)
    switch source.text(tokens.span(current)) {
    case "stateDiagram", "stateDiagram-v2", "sequenceDiagram": return .mermaid
    case "graph", "flowchart":
      if follows, tokens.kinds[next] == .word, tokens.kinds[after(next)] != .leftBrace {
        return .mermaid
      }
      return follows ? .dot : nil
    case "digraph", "strict": return follows ? .dot : nil
    case "-", "---": return .yaml
    default: break
    }
    guard follows, tokens.kinds[next] == .colon else { return nil }
    // Elsewhere than at the top of a file, one line like this may be a field.
    let value = after(next)
    if startsLine(value) { return tokens.kinds[value] == .leftBrace ? nil : .yaml }
    return body == .file && !hasBrace(from: value) ? .yaml : nil
  }

  /// Returns `true` iff a brace opens on the line of `token`, from there on.
  private func hasBrace(from token: Int) -> Bool {
    var token = token
    repeat {
      if tokens.kinds[token] == .leftBrace { return true }
      token = after(token)
    } while tokens.kinds[token] != .endOfFile && !startsLine(token)
    return false
  }

}
