/// The parts of the lists of a body that do not stand next to each other in the model, since
/// fragments add to several lists in turn.
///
/// They are copied together once, at the end of the body: at each fragment, that would take time in
/// the square of their number.
struct ListParts {

  /// A list of a machine, a group or a state.
  enum List {
    case navigation, guidelines, constraints, exits, tools, exitTools
  }

  /// The parts but for the last one of each list.
  private var parts: [(list: List, range: Range<Int>)] = []

  /// `true` iff all lists are in one part.
  var isEmpty: Bool { parts.isEmpty }

  /// Returns the last part of `list`: `added`, and `last`, which was the last one before, if it ends
  /// where that begins.
  mutating func join(_ last: Range<Int>, _ added: Range<Int>, _ list: List) -> Range<Int> {
    if last.isEmpty { return added }
    if added.isEmpty { return last }
    if last.upperBound == added.lowerBound { return last.lowerBound..<added.upperBound }
    parts.append((list, last))
    return added
  }

  /// Returns a range of the items of all parts of `list`, of which the last one is `last`; if there
  /// are several, they are copied to the end of `items`.
  ///
  /// - Complexity: O(n) in the number of parts and of what is copied.
  func joined<Item>(_ list: List, _ last: Range<Int>, _ items: inout [Item]) -> Range<Int> {
    let start = items.count
    for part in parts where part.list == list { items += Array(items[part.range]) }
    if items.count == start { return last }
    items += Array(items[last])
    return start..<items.count
  }

  /// Forgets the parts.
  mutating func removeAll() { parts.removeAll(keepingCapacity: true) }

}
