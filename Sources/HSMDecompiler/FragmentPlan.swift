import HSMModel
import HSMSyntax

/// The fragments that make a machine's source shorter, because states that are not beside each other end
/// their lists alike.
struct FragmentPlan {

  /// A fragment.
  struct Fragment {
    let name: [UInt8]

    /// What it says in each of `ScopeList`.
    let items: [[Int]]
  }

  /// The fragments.
  private(set) var all: [Fragment] = []

  /// The indices in `all` of those that each state includes, by the state's index in the model.
  private var ofState: [Int: [Int]] = [:]

  /// The lines of a fragment without what it says: its braces, and a blank line.
  private static let cost = 3

  /// Creates a plan without fragments.
  init() {}

  /// Returns the indices in `all` of the fragments that `state` includes.
  func included(by state: Int) -> [Int] { ofState[state] ?? [] }

  /// Finds the fragments for states that say `lists`, one of each of `ScopeList`; what fragments say is
  /// `shared`.
  ///
  /// - Complexity: O(n log n) in the length of the lists.
  init(_ lists: [StateLists], _ shared: inout SharedItems, _ names: inout GivenNames) {
    // Endings of several lists that the same states have are one fragment.
    var candidates: [(states: [Int], endings: [Ending])] = []
    var indices: [[Int]: Int] = [:]
    for list in lists {
      for ending in Self.endings(of: list) {
        let states = ending.heirs.map { list.heirs[$0] }
        if let index = indices[states] {
          candidates[index].endings.append(ending)
        } else {
          indices[states] = candidates.count
          candidates.append((states, [ending]))
        }
      }
    }
    for (states, endings) in candidates {
      var gain = -Self.cost - states.count
      for ending in endings { gain += ending.gain(in: lists[ending.list.index]) }
      if gain <= 0 { continue }
      var items: [[Int]] = lists.map { _ in [] }
      for ending in endings {
        let list = lists[ending.list.index]
        items[ending.list.index] = list.items[list.left(ending.heirs[0]).suffix(ending.count)].map {
          $0
        }
        for heir in ending.heirs {
          for place in list.left(heir).suffix(ending.count) {
            shared.share(list.items[place], ending.list)
          }
        }
      }
      for state in states { ofState[state, default: []].append(all.count) }
      all.append(Fragment(name: names.fragment(saying: items), items: items))
    }
  }

  /// What some states have in common at the end of one list.
  private struct Ending {

    let list: ScopeList

    /// The heirs that have it, and the number of items.
    let heirs: [Int]
    let count: Int

    /// The lines that are spared if something else says it.
    func gain(in lists: StateLists) -> Int {
      var gain = -Lines.of(count)
      for heir in heirs {
        let left = lists.left(heir).count
        gain += Lines.of(left) - Lines.of(left - count)
      }
      return gain
    }
  }

  /// Returns for each heir of `lists` the ending that spares most, if another one has it too.
  private static func endings(of lists: StateLists) -> [Ending] {
    // The endings are the nodes of a tree: each has one item more in front than its parent.
    var parents = [-1]
    var lengths = [0]
    var counts = [0]
    var children: [UInt64: Int] = [:]
    var longest: [Int] = []
    for heir in lists.heirs.indices {
      var node = 0
      for place in lists.left(heir).reversed() {
        let key = UInt64(node) << 32 | UInt64(lists.symbols[place])
        if let child = children[key] {
          node = child
        } else {
          children[key] = parents.count
          parents.append(node)
          lengths.append(lengths[node] + 1)
          counts.append(0)
          node = parents.count - 1
        }
        counts[node] += 1
      }
      longest.append(node)
    }
    var heirs: [Int: [Int]] = [:]
    var order: [Int] = []
    for heir in lists.heirs.indices {
      var (best, node) = (0, longest[heir])
      while node > 0 {
        let spared = (counts[node] - 1) * lengths[node]
        if spared > (counts[best] - 1) * lengths[best] { best = node }
        node = parents[node]
      }
      if best == 0 { continue }
      if heirs[best] == nil { order.append(best) }
      heirs[best, default: []].append(heir)
    }
    return order.compactMap { node in
      guard let heirs = heirs[node], heirs.count > 1 else { return nil }
      return Ending(list: lists.list, heirs: heirs, count: lengths[node])
    }
  }

}
