import HSMModel
import HSMSyntax
import HSMText

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
    source.token("->")
    switch target {
    case .state(let index): writeName(model.states[index].name)
    case .external(let path, let jumpBack):
      writeVerbatim(model.texts[path])
      source.token("then")
      writeName(model.states[jumpBack].name)
    case nil: return
    }
  }

  /// Returns the columns that the arrow to `target` takes, with a space before it, or those of its first
  /// words at least.
  private func arrowWidth(_ target: Target?) -> Int {
    switch target {
    case .state(let index): 4 + model.symbols.range(of: model.states[index].name).count
    case .external(let path, let jumpBack):
      10 + model.texts[path].range.count
        + model.symbols.range(of: model.states[jumpBack].name).count
    case nil: 0
    }
  }

  /// Writes the field `exits` with the exits with these indices, except those that lead nowhere,
  /// unless there are none.
  mutating func writeExits(_ exits: some Sequence<Int>) {
    let exits = exits.filter { isWritable(model.exits[$0].target) }
    if exits.isEmpty { return }
    writeList(.exits, exits) { decompiler, index in
      let exit = decompiler.model.exits[index]
      decompiler.writeString(
        exit.description, .columns(decompiler.arrowWidth(exit.target)))
      decompiler.writeArrow(exit.target)
    }
  }

}
