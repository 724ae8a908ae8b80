package import HSMText

/// Where a transition leads.
package enum Target: Equatable, Sendable {

  /// To the state with this index.
  case state(Int)

  /// Into another machine, by the path `reference.state` with this index in `Model.texts`, and back to
  /// the state with index `jumpBack`.
  case external(path: Int, jumpBack: Int)

}

/// A transition that is taken when its description comes true (contract: *exit condition*), or, with an
/// empty description, the only way out of a state.
package struct Exit: Sendable {

  /// The condition; of the only way out, where that leads.
  package var description: Text

  /// Where it leads, unless that has been reported.
  package var target: Target?

  /// The whole exit, and the first path of its target, in the file of the description.
  package var span: SourceSpan
  package var targetSpan: SourceSpan

  /// The names in the target, as indices into `Model.nameUses`, if it stands in a source.
  package var names = Items.none

  /// Creates the exit at `span` that is taken to `target`, named at `targetSpan`, when `description`
  /// comes true.
  package init(
    description: Text, target: Target?, span: SourceSpan, targetSpan: SourceSpan,
    names: Items = .none
  ) {
    self.description = description
    self.target = target
    self.span = span
    self.targetSpan = targetSpan
    self.names = names
  }

}
