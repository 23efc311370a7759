@testable import Schemas

/// Compares two schemas by what they demand: references are followed, order does not count, and what demands nothing
/// is left out.
struct SameDemands {
  let left: Schema
  let right: Schema
  /// Pairs that are being compared or were found the same; a circle that leads back to one of them closes.
  private var same: Set<[Int]> = []

  init(_ left: Schema, _ right: Schema) {
    self.left = left
    self.right = right
  }

  static func between(_ left: Schema, _ right: Schema) -> Bool {
    var comparison = SameDemands(left, right)
    return comparison.areSame(left.root, right.root)
  }

  private mutating func areSame(_ first: Int, _ second: Int) -> Bool {
    guard same.insert([first, second]).inserted else { return true }
    return match(demands(first, of: left), demands(second, of: right)) { $0.areSame($1, $2) }
  }

  /// The demands of a shape, those of the shapes it refers to among them.
  private func demands(_ number: Int, of schema: Schema) -> [Demand] {
    schema.shapes[number].demands.flatMap { demand -> [Demand] in
      switch demand {
      case .reference(let target): demands(target, of: schema)
      case .required(let names) where names.isEmpty: []
      case .members(let members, let others):
        simplified(members, others, of: schema)
      default: [demand]
      }
    }
  }

  private func simplified(_ members: [Demand.Member], _ others: Int?, of schema: Schema) -> [Demand] {
    let others = others.flatMap { demandsNothing($0, of: schema) ? nil : $0 }
    let members = others == nil ? members.filter { !demandsNothing($0.shape, of: schema) } : members
    return members.isEmpty && others == nil ? [] : [.members(members, others: others)]
  }

  private func demandsNothing(_ number: Int, of schema: Schema) -> Bool {
    let demands = schema.shapes[number].demands
    if demands.count == 1, case .reference(let target)? = demands.first { return demandsNothing(target, of: schema) }
    return demands.isEmpty
  }

  /// Whether each element of one list has its own partner in the other.
  private mutating func match<Element>(
    _ first: [Element], _ second: [Element], _ areSame: (inout Self, Element, Element) -> Bool
  ) -> Bool {
    guard first.count == second.count else { return false }
    var rest = second
    for element in first {
      let found = rest.firstIndex { candidate in
        let before = same
        if areSame(&self, element, candidate) { return true }
        same = before
        return false
      }
      guard let found else { return false }
      rest.remove(at: found)
    }
    return true
  }

  private mutating func areSame(_ first: Demand, _ second: Demand) -> Bool {
    switch (first, second) {
    case (.members(let first, let others), .members(let second, let otherOthers)):
      return match(first, second) { $0.areSame($1, $2) } && areSameOptional(others, otherOthers)
    case (.elements(let first, let others), .elements(let second, let otherOthers)):
      return first.count == second.count && zip(first, second).allSatisfy { areSame($0, $1) }
        && areSameOptional(others, otherOthers)
    case (.contains(let first), .contains(let second)), (.not(let first), .not(let second)):
      return areSame(first, second)
    case (.all(let first), .all(let second)), (.any(let first), .any(let second)),
      (.exactlyOne(let first), .exactlyOne(let second)):
      return match(first, second) { $0.areSame($1, $2) }
    case (.required(let first), .required(let second)): return Set(first) == Set(second)
    case (.kinds(let first), .kinds(let second)): return first == second
    case (.oneOfValues(let first, _), .oneOfValues(let second, _)): return Set(first) == Set(second)
    case (.pattern(let first), .pattern(let second)): return first.text == second.text
    case (.format(let first), .format(let second)): return first == second
    case (.minItems(let first), .minItems(let second)): return first == second
    case (.nothing, .nothing): return true
    default: return false
    }
  }

  private mutating func areSame(_ first: Demand.Member, _ second: Demand.Member) -> Bool {
    first.name == second.name && areSame(first.shape, second.shape)
  }

  private mutating func areSameOptional(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return areSame(first, second)
  }
}
