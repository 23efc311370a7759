internal import OpenBadges

/// The documents that say what a badge is. Its facts are taken from them only when somebody asks: a verdict needs none.
struct FoundBadge: Sendable, Hashable {
  private enum Documents: Sendable, Hashable {
    case chain(Chain)
    /// An assertion alone, with what is written out within it.
    case copy(AssertionDocument)
    case credential(CredentialDocument)
  }

  private let documents: Documents
  /// The host that was proven to stand behind the issuer; `nil` where none was.
  var issuerHost: String?

  init(_ chain: Chain) { self.documents = .chain(chain) }

  init(_ credential: CredentialDocument) { self.documents = .credential(credential) }

  /// An assertion whose badge class and issuer nobody was asked for.
  init(_ assertion: AssertionDocument) { self.documents = .copy(assertion) }

  var facts: BadgeFacts {
    var facts =
      switch documents {
      case .chain(let chain): chain.facts
      case .copy(let assertion): Chain(writtenOutIn: assertion).facts
      case .credential(let credential): BadgeFacts(credential: credential)
      }
    facts.issuerHost = issuerHost
    return facts
  }
}
