/// What was worked out before, never more than twice the capacity: what was not asked for while as much again was added
/// is forgotten, so that no stranger can crowd out what is in use.
package struct Generations<Key: Hashable, Value> {
  private let capacity: Int
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]

  package init(capacity: Int) { self.capacity = capacity }

  package mutating func find(_ key: Key) -> Value? {
    if let value = young[key] { return value }
    guard let value = old.removeValue(forKey: key) else { return nil }
    keep(value, for: key)
    return value
  }

  package mutating func keep(_ value: Value, for key: Key) {
    if young.count >= capacity { (old, young) = (young, [:]) }
    young[key] = value
  }
}
