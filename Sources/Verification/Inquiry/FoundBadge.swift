internal import OpenBadges

/// The documents that say what a badge is. Its facts are taken from them only when somebody asks: a verdict needs none.
struct FoundBadge: Sendable, Hashable {
  private enum Documents: Sendable, Hashable {
    case chain(Chain)
    case credential(CredentialDocument)
  }

  private let documents: Documents
  /// The host that was proven to stand behind the issuer; `nil` where none was.
  var issuerHost: String?

  init(_ chain: Chain) { self.documents = .chain(chain) }

  init(_ credential: CredentialDocument) { self.documents = .credential(credential) }

  /// An assertion whose badge class and issuer are not known.
  init(_ assertion: AssertionDocument) { self.init(Chain(assertion: assertion, assertionAddress: nil)) }

  var facts: BadgeFacts {
    var facts =
      switch documents {
      case .chain(let chain): chain.facts
      case .credential(let credential): BadgeFacts(credential: credential)
      }
    facts.issuerHost = issuerHost
    return facts
  }
}
