internal import LinkedData
internal import Synchronization

/// The key sets that were read already, by the very bytes that were published: every badge of an issuer leads to the
/// same ones, and to read a key costs as much as to verify a signature with it.
final class KnownKeySets: Sendable {
  static let shared = KnownKeySets()
  private let sets = Mutex(Generations<PublishedBytes, JSONWebKeySet>(capacity: 64))

  /// The set that these bytes are; `make` makes it where they are seen for the first time.
  func set(_ bytes: [UInt8], _ make: () -> JSONWebKeySet?) -> JSONWebKeySet? {
    guard let published = PublishedBytes(bytes) else { return make() }
    if let known = sets.withLock({ $0.find(published) }) { return known }
    guard let made = make() else { return nil }
    sets.withLock { $0.keep(made, for: published) }
    return made
  }
}
