internal import Synchronization

/// The contexts that were worked out already, so that the next document need not do it again.
///
/// Only what is made of known contexts is kept.
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
  private let generations = Mutex(Generations<Step, Destination>(capacity: 256))

  subscript(_ step: Step) -> ActiveContext? {
    generations.withLock { $0.find(step)?.context }
  }

  func keep(_ destination: Destination, for step: Step) {
    generations.withLock { $0.keep(destination, for: step) }
  }
}
