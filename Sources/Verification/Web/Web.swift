public import OpenBadges

/// The way to the documents behind a badge, handed in by whoever verifies.
///
/// Verification opens no connection itself: an answer may come from the network, from storage or from a record.
public struct Web: Sendable {
  /// Answers one address. Never throws: that nobody could be reached is an answer too.
  public let get: @Sendable (_ address: String, _ accept: Accept) async -> WebAnswer
  /// The site whose documents are answered from its own storage: on their way nobody could have changed them.
  public let home: WebOrigin?

  public init(
    home: WebOrigin? = nil, get: @escaping @Sendable (_ address: String, _ accept: Accept) async -> WebAnswer
  ) {
    self.home = home
    self.get = get
  }

  /// Whether what an address answers travels so that others could change it.
  func travelsInClear(_ address: String) -> Bool {
    WebOrigin(address).map(travelsInClear) ?? false
  }

  /// The same for an address of this origin.
  func travelsInClear(_ origin: WebOrigin) -> Bool { !origin.isEncrypted && origin != home }
}

/// What kind of document is asked for.
public enum Accept: Sendable, Hashable, CaseIterable {
  /// An assertion, badge class, issuer or revocation list.
  case document
  /// A key: a document or PEM.
  case key
  /// A picture.
  case image

  /// The value of the `Accept` header.
  public var header: String {
    switch self {
    case .document: "application/ld+json, application/json, application/vc, application/jwt;q=0.9, text/plain;q=0.5"
    case .key: "application/ld+json, application/json, application/x-pem-file, text/plain"
    case .image: "image/png, image/svg+xml"
    }
  }
}
