import HSMModel
import HSMSyntax

extension Decompiler {

  /// Returns `true` iff `index` is that of a state of the machine.
  func isState(_ index: Int) -> Bool { machine.states.contains(index) }

  /// Returns `true` iff the language can say `target`.
  func isWritable(_ target: Target?) -> Bool {
    switch target {
    case .state(let index): return isState(index)
    case .external(let path, let jumpBack):
      let path = model.bytes(model.texts[path])
      guard isState(jumpBack), let dot = path.firstIndex(of: 0x2E) else { return false }
      return path[..<dot].isName && path[(dot + 1)...].isName
    case nil: return false
    }
  }

  /// Writes the arrow that leads to `target`.
  ///
  /// - Requires: `isWritable(target)`.
  mutating func writeArrow(_ target: Target?) {
    source.raw("-> ")
    switch target {
    case .state(let index): writeName(model.states[index].name)
    case .external(let path, let jumpBack):
      writeVerbatim(model.texts[path])
      source.raw(" then ")
      writeName(model.states[jumpBack].name)
    case nil: return
    }
  }

  /// Writes the field `exits` with the exits with these indices, except those that lead nowhere,
  /// unless there are none.
  mutating func writeExits(_ exits: some Sequence<Int>) {
    lines.removeAll(keepingCapacity: true)
    for index in exits where isWritable(model.exits[index].target) {
      lines.append(ExitLine(exit: index))
    }
    if lines.isEmpty { return }
    if lines.count > 1 { alignArrows() }
    writeList(.exits, lines.indices) { decompiler, index in
      let line = decompiler.lines[index]
      let start = decompiler.source.mark
      decompiler.writeString(decompiler.model.exits[line.exit].description, indentedBy: 0)
      let width = decompiler.source.columns(since: start) ?? line.columns
      decompiler.source.spaces(max(line.columns - width, 0) + 1)
      decompiler.writeArrow(decompiler.model.exits[line.exit].target)
    }
  }

  /// An exit that is written.
  struct ExitLine {
    /// Its index.
    let exit: Int
    /// The columns up to its arrow.
    var columns = 0
  }

  /// Lines up the arrows of `lines` with their neighbours: as many of them as can be without a line
  /// becoming too long.
  private mutating func alignArrows() {
    let room = SourceWriter.width - (source.depth + 1) * 2 - 1
    // The widest text and arrow of those that are lined up with the one before, from `first` on.
    var widest = (text: 0, arrow: 0)
    var first = 0
    for index in lines.indices {
      let exit = model.exits[lines[index].exit]
      // A text of several lines has no neighbours.
      let text = width { $0.writeString(exit.description, indentedBy: 0) } ?? room
      let arrow = width { $0.writeArrow(exit.target) } ?? 0
      let widened = (text: max(widest.text, text), arrow: max(widest.arrow, arrow))
      if widened.text + widened.arrow > room {
        for line in first..<index { lines[line].columns = widest.text }
        (widest, first) = ((text, arrow), index)
      } else {
        widest = widened
      }
    }
    for line in first..<lines.count { lines[line].columns = widest.text }
  }

  /// Returns the columns of what `write` writes, `nil` if that takes several lines; writes nothing.
  private mutating func width(of write: (inout Decompiler) -> Void) -> Int? {
    let start = source.mark
    write(&self)
    let columns = source.columns(since: start)
    source.rewind(to: start)
    return columns
  }

}
