internal import Crypto
public import Names

/// Whom an award names. Its documents carry only a salted hash of the address, so that they can be public.
public struct AwardRecipient: Sendable, Hashable {
  /// `nil` where its owner deleted their account: then only the hash is known.
  public let address: EmailAddress?
  public let salt: Salt
  /// `sha256$` and the hash of the address followed by the salt (Open Badges 2.0, “IdentityObject”).
  ///
  /// The address as spelled in the award: others compare with regard to case.
  public let identity: String

  public init(address: EmailAddress, salt: Salt) {
    self.address = address
    self.salt = salt
    self.identity = Self.identity(address, salt)
  }

  /// Somebody whose address is forgotten.
  public init(identity: String, salt: Salt) {
    self.address = nil
    self.salt = salt
    self.identity = identity
  }

  private static func identity(_ address: EmailAddress, _ salt: Salt) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = SHA256.hash(data: Array((address.description + salt.description).utf8))
    return "sha256$" + String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
