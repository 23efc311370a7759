/// One line of “how we know”: a label and what was seen.
public struct Known: Sendable, Hashable {
  /// What a line is about. Its words stand under the key `known.` and the raw value.
  public enum Label: String, Sendable, Hashable, CaseIterable {
    /// The address that was asked.
    case asked
    /// The HTTP status of the answer.
    case answer
    /// The address that answered after redirects.
    case final
    /// When it was asked, RFC 3339.
    case time
    /// The SHA-256 of the bytes that were received, in hexadecimal.
    case hash
    /// The fingerprint of the key that verified a signature.
    case key
    /// Where the key is published.
    case keyAddress = "key-address"
    /// The algorithm of a signature.
    case method
    /// The section of the standard that asks for this check.
    case standard
    /// The address of a person that matched.
    case identity
    /// What the badge itself says, where that is worth comparing.
    case said
    /// What the issuer allows.
    case allowed
  }

  public let label: Label
  public let value: String

  public init(_ label: Label, _ value: String) {
    self.label = label
    self.value = label.isAddress ? WebOrigin.shown(value) : value
  }
}

extension Known.Label {
  /// Whether it names a web address.
  fileprivate var isAddress: Bool {
    switch self {
    case .asked, .final, .keyAddress, .said: true
    case .answer, .time, .hash, .key, .method, .standard, .identity, .allowed: false
    }
  }
}
