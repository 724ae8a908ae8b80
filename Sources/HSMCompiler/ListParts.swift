import HSMModel

/// The parts of the lists of a body that do not stand next to each other in the model, since
/// fragments add to several lists in turn.
///
/// They are copied together once, at the end of the body: at each fragment, that would take time in
/// the square of their number.
struct ListParts {

  /// The arrays of the model that hold items.
  enum Array { case texts, exits, uses }

  /// The parts but for the last one of each list, with the index of its field.
  private var parts: [(field: Int, array: Array, items: Items)] = []

  /// Adds `items`, which stand in `array`, to those of the field with this index in `model`.
  mutating func append(_ items: Items, to field: Int, _ array: Array, in model: inout Model) {
    let last = model.fields[field]
    if last.isEmpty {
      model.fields[field] = items
    } else if !items.isEmpty, last.endIndex == items.startIndex {
      model.fields[field] = Items(last.startIndex..<items.endIndex)
    } else if !items.isEmpty {
      parts.append((field, array, last))
      model.fields[field] = items
    }
  }

  /// Copies the parts of each list together, to the end of their array in `model`, and forgets them.
  ///
  /// - Complexity: O(n) in what is copied, and in the number of parts and of lists with several.
  mutating func join(in model: inout Model) {
    while let (field, array, _) = parts.first {
      let items = parts.filter { $0.field == field }.map { $0.items } + [model.fields[field]]
      switch array {
      case .texts: model.fields[field] = Self.copy(items, in: &model.texts)
      case .exits: model.fields[field] = Self.copy(items, in: &model.exits)
      case .uses: model.fields[field] = Self.copy(items, in: &model.uses)
      }
      parts.removeAll { $0.field == field }
    }
  }

  /// Copies `parts` to the end of `array` and returns them as one list.
  private static func copy<Item>(_ parts: [Items], in array: inout [Item]) -> Items {
    let start = array.count
    for part in parts { array += Swift.Array(array[part.range]) }
    return Items(start..<array.count)
  }

}
