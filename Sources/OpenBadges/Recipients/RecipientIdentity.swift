internal import LinkedData

/// An address a person has proved is their own, to be compared with the recipient of a badge.
public struct RecipientIdentity: Sendable, Hashable {
  /// What badges call such an address.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case email, url, telephone
    /// What a profile is called, such as a DID.
    case id
  }

  public let kind: Kind
  /// The address as the person wrote it.
  public let value: String

  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  public static func email(_ value: String) -> RecipientIdentity { RecipientIdentity(.email, value) }

  /// The ways issuers are known to have written this address before hashing it, the given one first.
  ///
  /// Only ASCII letters change case: folding further would make two people one.
  var spellings: [String] {
    if kind == .telephone, let number = TelephoneNumber(value) {
      return number.digits.isSame(as: value) ? [value] : [value, number.digits]
    }
    guard kind == .email, let at = value.utf8.lastIndex(of: UInt8(ascii: "@")) else { return [value] }
    let local = String(value[..<at])
    let domain = String(value[at...])
    let candidates = [
      value, value.asciiLowercased, local + domain.asciiLowercased,
      local.asciiLowercased.asciiCapitalised + domain.asciiLowercased,
      local.asciiLowercased.asciiWordsCapitalised + domain.asciiLowercased, value.asciiUppercased,
    ]
    var seen: Set<[UInt8]> = []
    return candidates.filter { seen.insert(Array($0.utf8)).inserted }
  }
}

extension String {
  var asciiLowercased: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  var asciiUppercased: String {
    String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// The first letter as a capital.
  fileprivate var asciiCapitalised: String {
    String(decoding: prefix(1).utf8, as: UTF8.self).asciiUppercased + dropFirst()
  }

  /// The first letter, and each after a dot, hyphen or underscore, as a capital: `Ann.Smith`.
  fileprivate var asciiWordsCapitalised: String {
    var atStart = true
    let bytes = utf8.map { byte -> UInt8 in
      defer { atStart = [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte) }
      return atStart && (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
