import HSMModel
import HSMSyntax

/// The body whose fields are read: what they are judged as, and whose they are.
struct Body {

  /// What may and must stand in it.
  let kind: BodyKind

  /// Whose its items are.
  var origin = Origin()

  /// Whose the body itself is, for what is wrong with its form: none inherits that.
  var frame = Origin()

  /// The fields that some environment gives.
  var boundFields = FieldSet()

  /// `true` iff names are not resolved, since no machine includes the fragment that is read.
  var isShapeOnly = false

  /// Creates the body of a state.
  init(ofState index: Int, _ kind: BodyKind) {
    self.kind = kind
    origin = Origin(.state(index))
    frame = origin
  }

  /// Creates the body of a machine or a group with this `scope`.
  init(ofScope scope: Int, _ kind: BodyKind) {
    self.kind = kind
    origin = Origin(.scope(scope))
  }

  /// Creates the body of a declaration that nothing inherits from.
  init(_ kind: BodyKind, boundFields: FieldSet = FieldSet(), isShapeOnly: Bool = false) {
    self.kind = kind
    self.boundFields = boundFields
    self.isShapeOnly = isShapeOnly
  }

  /// Creates the body of a use of a tool among the items of `list`.
  init(ofUseIn list: Body) {
    kind = .use
    origin = list.origin
    frame = list.origin
    isShapeOnly = list.isShapeOnly
  }

  /// Creates the body of a fragment that `includer` includes: by the include with this index in
  /// `Model.inclusions`, if that is known.
  init(ofFragmentIn includer: Body, inclusion: Int?) {
    kind = .fragment
    origin = includer.origin
    frame = includer.frame
    if let inclusion {
      origin.inclusion = UInt32(inclusion + 1)
      frame.inclusion = origin.inclusion
    }
    isShapeOnly = includer.isShapeOnly
  }

}
