internal import Synchronization

/// The contexts that were worked out already, so that the next document need not do it again.
///
/// Only what is made of known contexts is kept, and never more than the capacity.
final class CompiledContexts: Sendable {
  /// One way from a context to the next.
  struct Step: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A known context is added.
      case address(UTF8Text)
      /// A type's own context is added.
      case type(ObjectIdentifier)
      /// A property's own context is added.
      case property(ObjectIdentifier)
    }

    let from: ObjectIdentifier
    let kind: Kind
  }

  /// Where a way leads, and what keeps the identifiers of its step from being used again.
  struct Destination: Sendable {
    let context: ActiveContext
    let from: ActiveContext
    let term: Term?
  }

  /// Where every document without an address starts.
  let initial = ActiveContext(ContextScope(), isShared: true)
  private let capacity = 512
  private let destinations = Mutex<[Step: Destination]>([:])

  subscript(_ step: Step) -> ActiveContext? {
    destinations.withLock { $0[step]?.context }
  }

  /// Keeps a destination; a full collection starts anew.
  func keep(_ destination: Destination, for step: Step) {
    destinations.withLock { destinations in
      if destinations.count >= capacity { destinations = [:] }
      destinations[step] = destination
    }
  }
}
