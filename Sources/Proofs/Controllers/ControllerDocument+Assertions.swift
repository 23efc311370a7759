internal import LinkedData

extension ControllerDocument {
  /// Why a document does not vouch for a key.
  public enum Refusal: Error, Sendable, Hashable {
    /// It has no method of this name.
    case notListed
    /// It has the method, but not for signing statements.
    case notForAssertions
    /// It has two different methods of this name.
    case ambiguous
    /// The method belongs to somebody else, who is named, or to nobody.
    case controller(String?)
    /// The method's key is of a kind that is not verified here, malformed, or was published with its secret.
    case key
  }

  /// The key of the method with this id, where the document lists it for signing statements and it is `controller`'s.
  public func assertionKey(_ id: String, controller: String) throws(Refusal) -> PublicKey {
    let found = methods(id)
    guard let method = found.first else { throw .notListed }
    guard isForAssertion(id) else { throw .notForAssertions }
    guard found.dropFirst().allSatisfy({ $0 == method }) else { throw .ambiguous }
    guard method.controller?.isSame(as: controller) ?? false else { throw .controller(method.controller) }
    guard let key = method.key else { throw .key }
    return key
  }
}
