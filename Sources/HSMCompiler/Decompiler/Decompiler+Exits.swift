import HSMSyntax

extension Decompiler {

  /// Returns `true` iff `index` is that of a state of the machine.
  func isState(_ index: Int) -> Bool { machine.states.contains(index) }

  /// Returns `true` iff the language can say `target`.
  func isWritable(_ target: Target) -> Bool {
    switch target {
    case .state(let index): return isState(index)
    case .external(let path, let jumpBack):
      let parts = model.bytes(path).split(separator: 0x2E, omittingEmptySubsequences: false)
      return isState(jumpBack) && parts.count == 2
        && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isNameByte } }
    case .none: return false
    }
  }

  /// Writes the arrow that leads to `target`.
  ///
  /// - Requires: `isWritable(target)`.
  mutating func writeArrow(_ target: Target) {
    source.raw("-> ")
    switch target {
    case .state(let index): writeName(model.symbols[model.states[index].name])
    case .external(let path, let jumpBack):
      source.raw(model.bytes(path))
      source.raw(" then ")
      writeName(model.symbols[model.states[jumpBack].name])
    case .none: return
    }
  }

  /// Writes the field `exits` with the exits with these indices, except those that lead nowhere,
  /// unless there are none.
  mutating func writeExits(_ exits: [Int]) {
    let exits = exits.filter { isWritable(model.exits[$0].target) }
    if exits.isEmpty { return }
    let columns = exits.count == 1 ? [0] : arrowColumns(of: exits)
    writeList(.exits, Array(exits.indices)) { decompiler, position in
      let exit = decompiler.model.exits[exits[position]]
      let start = decompiler.source.mark
      decompiler.source.string(decompiler.model.bytes(exit.description), indentedBy: 0)
      let width = decompiler.source.columns(since: start) ?? columns[position]
      decompiler.source.spaces(max(columns[position] - width, 0) + 1)
      decompiler.writeArrow(exit.target)
    }
  }

  /// Returns, for each of `exits`, the columns up to its arrow that line it up with its neighbours:
  /// as many of them as can be without a line becoming too long.
  private mutating func arrowColumns(of exits: [Int]) -> [Int] {
    let room = SourceWriter.width - (source.depth + 1) * 2 - 1
    var columns: [Int] = []
    // The widest text and arrow of those that are lined up with the one before.
    var widest = (text: 0, arrow: 0)
    var neighbours = 0
    for index in exits {
      let exit = model.exits[index]
      // A text of several lines has no neighbours.
      let text = width { $0.source.string($0.model.bytes(exit.description), indentedBy: 0) } ?? room
      let arrow = width { $0.writeArrow(exit.target) } ?? 0
      let widened = (text: max(widest.text, text), arrow: max(widest.arrow, arrow))
      if widened.text + widened.arrow > room {
        columns += [Int](repeating: widest.text, count: neighbours)
        (widest, neighbours) = ((text, arrow), 0)
      } else {
        widest = widened
      }
      neighbours += 1
    }
    return columns + [Int](repeating: widest.text, count: neighbours)
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
