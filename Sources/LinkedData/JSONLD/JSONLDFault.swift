extension JSONLD {
  /// Why a document has no meaning, or none that may be relied on.
  public enum Fault: Error, Sendable, Hashable {
    /// The document names a context that this processor was not given.
    case unknownContext(String)
    /// A word as written, or as a context completes it, that the document's meaning would silently lose.
    case undefinedWord(String)
    /// The document or a context of it breaks the standard.
    case invalid(ErrorCode)
    /// The document asks for more work than it may.
    case tooMuchWork
  }
}
