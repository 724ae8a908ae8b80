import HSMSyntax

/// A set of fields.
struct MemberSet {

  /// One bit for each field, by raw value.
  private var bits: UInt64 = 0

  /// Creates the set of `fields`.
  init(_ fields: [Member]) {
    for field in fields { insert(field) }
  }

  /// Returns `true` iff the set holds `field`.
  func contains(_ field: Member) -> Bool { bits & Self.bit(field) != 0 }

  /// Returns `true` iff the set holds all of `others`.
  func contains(_ others: MemberSet) -> Bool { others.bits & ~bits == 0 }

  /// Adds `field`.
  mutating func insert(_ field: Member) { bits |= Self.bit(field) }

  /// The bit of `field`.
  private static func bit(_ field: Member) -> UInt64 { 1 &<< UInt64(field.rawValue) }

}

/// The members of one object, by field: the nodes of the first key and of the last value of each.
struct PayloadMembers: ~Copyable {

  /// The fields that are there.
  private(set) var fields = MemberSet([])

  /// The nodes, by raw value of the field.
  private var nodes = InlineArray<53, (key: UInt32, value: UInt32)>(repeating: (0, 0))

  /// The value of `field`, if it is there.
  subscript(field: Member) -> Int? {
    fields.contains(field) ? Int(nodes[Int(field.rawValue)].value) : nil
  }

  /// Adds `field` with the nodes `key` and `value`; returns the first key if it was there already.
  mutating func add(_ field: Member, _ key: Int, _ value: Int) -> Int? {
    let index = Int(field.rawValue)
    nodes[index].value = UInt32(value)
    if fields.contains(field) { return Int(nodes[index].key) }
    fields.insert(field)
    nodes[index].key = UInt32(key)
    return nil
  }

}
