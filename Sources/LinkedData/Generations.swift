/// What was worked out before, never more than twice the capacity: what was not asked for while as much again was added
/// is forgotten, so that no stranger can crowd out what is in use.
///
/// Inlinable, so that it is made for each kind of key.
package struct Generations<Key: Hashable, Value> {
  @usableFromInline let capacity: Int
  @usableFromInline var young: [Key: Value] = [:]
  @usableFromInline var old: [Key: Value] = [:]

  @inlinable package init(capacity: Int) { self.capacity = capacity }

  @inlinable package mutating func find(_ key: Key) -> Value? {
    if let value = young[key] { return value }
    guard let value = old.removeValue(forKey: key) else { return nil }
    keep(value, for: key)
    return value
  }

  @inlinable package mutating func keep(_ value: Value, for key: Key) {
    if young.count >= capacity { (old, young) = (young, [:]) }
    young[key] = value
  }
}
