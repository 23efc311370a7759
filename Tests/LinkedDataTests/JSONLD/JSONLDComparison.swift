import LinkedData

extension JSON {
  /// Whether two documents say the same: the order of an array counts only in a list.
  ///
  /// - Source: the instructions of the W3C's test suite, “JSON-LD object comparison”.
  func saysTheSame(as other: JSON, isOrdered: Bool = false) -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && left.members.allSatisfy { member in
          right[member.key].map { member.value.saysTheSame(as: $0, isOrdered: member.key == "@list") } ?? false
        }
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      if isOrdered { return zip(left, right).allSatisfy { $0.saysTheSame(as: $1) } }
      var rest = right
      return left.allSatisfy { element in
        guard let match = rest.firstIndex(where: { element.saysTheSame(as: $0) }) else { return false }
        rest.remove(at: match)
        return true
      }
    case (.number(let left), .number(let right)): return left.double == right.double
    default: return self == other
    }
  }
}
