/// The members of a JSON object, in the order in which they were written.
///
/// No key occurs twice; keys are compared as UTF-8 bytes. Two objects are equal where they have the same members,
/// in whatever order.
public struct JSONObject: Sendable {
  /// One key with its value.
  public struct Member: Sendable, Hashable {
    public let key: String
    public var value: JSON

    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }

    public static func == (left: Member, right: Member) -> Bool {
      UTF8Text(left.key) == UTF8Text(right.key) && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(UTF8Text(key))
      hasher.combine(value)
    }
  }

  /// The members in their order.
  public private(set) var members: [Member]
  private var index: Index

  /// What tells where a key stands, or that it does not.
  private enum Index: Sendable {
    /// Of few members, which are looked through: a bit for each key, and most keys that are not there have another.
    case bits(UInt64)
    /// Of so many members that a search would be felt.
    case positions([UTF8Text: Int])

    static func bit(of key: String) -> UInt64 {
      let bytes = key.utf8
      let count = UInt64(bytes.count)
      return 1 &<< (5 &* count &+ (count == 0 ? 0 : UInt64(bytes[bytes.startIndex])))
    }
  }

  private static let searchedCount = 12

  public init() {
    self.members = []
    self.index = .bits(0)
  }

  /// An object of these members; of two with the same key the later one counts, at the earlier one's place.
  public init(_ members: some Sequence<(key: String, value: JSON)>) {
    self.init()
    for (key, value) in members { self[key] = value }
  }

  /// An object of members whose keys are known to differ.
  init(distinct members: [Member]) {
    self.members = members
    self.index = .bits(0)
    indexAll()
  }

  /// Makes room for so many members.
  mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

  /// The value of `key`. A new key goes to the end; assigning `nil` removes the member.
  public subscript(_ key: String) -> JSON? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): remove(at: position)
      case (nil, let value?): append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The keys in their order.
  public var keys: [String] { members.map(\.key) }
  public var count: Int { members.count }
  public var isEmpty: Bool { members.isEmpty }

  /// The object of those members whose keys are wanted.
  public func filter(_ isWanted: (String) -> Bool) -> JSONObject {
    JSONObject(distinct: members.filter { isWanted($0.key) })
  }

  /// Adds a member where its key is new, and says whether it was.
  mutating func appendIfNew(_ member: consuming Member) -> Bool {
    guard case .bits(let bits) = index, members.count < Self.searchedCount else {
      guard position(of: member.key) == nil else { return false }
      append(member)
      return true
    }
    let bit = Index.bit(of: member.key)
    guard bits & bit == 0 || search(member.key) == nil else { return false }
    members.append(member)
    index = .bits(bits | bit)
    return true
  }

  /// Adds elements to the array at `key`, which it makes of what stands there.
  mutating func append(_ elements: [JSON], to key: String) {
    guard let position = position(of: key) else { return append(Member(key: key, value: .array(elements))) }
    var all = members[position].value.array ?? [members[position].value]
    // Without a second reference the array grows where it is.
    members[position].value = .null
    all += elements
    members[position].value = .array(all)
  }

  private func position(of key: String) -> Int? {
    switch index {
    case .positions(let positions): return positions[UTF8Text(key)]
    case .bits(let bits):
      return bits & Index.bit(of: key) == 0 ? nil : search(key)
    }
  }

  /// Looks through the members.
  private func search(_ key: String) -> Int? {
    let length = key.utf8.count
    return members.withUnsafeBufferPointer { members in
      members.indices.first { members[$0].key.utf8.count == length && UTF8Text(members[$0].key) == UTF8Text(key) }
    }
  }

  private mutating func append(_ member: Member) {
    members.append(member)
    switch index {
    case .bits(let bits) where members.count <= Self.searchedCount: index = .bits(bits | Index.bit(of: member.key))
    case .bits: indexAll()
    case .positions(var positions):
      // Without a second reference the table grows where it is.
      index = .bits(0)
      positions[UTF8Text(member.key)] = members.count - 1
      index = .positions(positions)
    }
  }

  private mutating func remove(at position: Int) {
    members.remove(at: position)
    indexAll()
  }

  private mutating func indexAll() {
    guard members.count > Self.searchedCount else {
      index = .bits(members.reduce(0) { $0 | Index.bit(of: $1.key) })
      return
    }
    var positions: [UTF8Text: Int] = [:]
    for (position, member) in members.enumerated() { positions[UTF8Text(member.key)] = position }
    index = .positions(positions)
  }
}

extension JSONObject: Hashable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(members.reduce(0) { $0 ^ $1.hashValue })
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }
}
