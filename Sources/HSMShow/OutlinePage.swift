package import HSMModel
import HSMReport
import HSMSyntax
import HSMText

/// Trees of machines as text.
package struct OutlinePage {

  private let model: Model
  private var page: TextPage

  /// The widest name with its indentation.
  private var nameWidth = 0

  /// Returns the trees of `outlines`, machines of `model`; only that of the `group` with this index, if
  /// one is given.
  package static func bytes(
    of outlines: [MachineOutline], in model: Model, group: Int?, width: Int
  ) -> [UInt8] {
    var places = SourceMap(model.sources)
    var writer = OutlinePage(model: model, page: TextPage(width: width))
    for (index, outline) in outlines.enumerated() {
      if index > 0 { writer.page.blankLine() }
      let location = outline.machine.location
      writer.page.write(
        "machine \(model.name(outline.machine.name)), \(places.place(of: location))")
      let members = group.map { [.group($0)] } ?? outline.members(of: outline.machine.scope)
      writer.nameWidth = min(40, writer.widestName(of: members, outline, indentation: 2))
      writer.write(members, outline, indentation: 2)
    }
    return writer.page.bytes
  }

  /// Returns the columns that the names of states in `members` need.
  private func widestName(
    of members: [MachineOutline.Member], _ outline: MachineOutline, indentation: Int
  ) -> Int {
    members.map { member in
      switch member {
      case .state(let index): indentation + model.name(model.states[index].name).count
      case .group(let index):
        widestName(of: outline.members(of: index), outline, indentation: indentation + 2)
      }
    }.max() ?? 0
  }

  /// Writes `members` and all that stands in them.
  private mutating func write(
    _ members: [MachineOutline.Member], _ outline: MachineOutline, indentation: Int
  ) {
    for member in members {
      switch member {
      case .state(let index):
        let state = model.states[index]
        let roles = MachineOutline.roles(of: index, in: outline.effective).map { "\($0)" }
        page.row(
          [
            (model.name(state.name), nameWidth - indentation), ("  \(state.kind.payloadType)", 14),
            ("\(outline.transitionsOut(of: index)) out", 8),
            ("\(outline.transitionsIn(of: index)) in", 8),
            (roles.joined(separator: ", "), 0),
          ], indentation: indentation)
      case .group(let index):
        let group = model.scopes[index]
        let initial = group.initial.map { " -> \(model.name(model.states[$0].name))" } ?? ""
        page.write("group \(model.name(group.name))\(initial)", indentation: indentation)
        write(outline.members(of: index), outline, indentation: indentation + 2)
      }
    }
  }

}
