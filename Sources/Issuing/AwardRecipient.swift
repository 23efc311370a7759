internal import Crypto
public import Names

/// Whom an award names. Its documents carry only a salted hash of the address, so that they can be public.
public struct AwardRecipient: Sendable, Hashable {
  public let address: EmailAddress
  public let salt: Salt

  public init(address: EmailAddress, salt: Salt) {
    self.address = address
    self.salt = salt
  }

  /// `sha256$` and the hash of the address followed by the salt (Open Badges 2.0, “IdentityObject”).
  ///
  /// The address as spelled in the award: others compare with regard to case.
  var identity: String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = SHA256.hash(data: Array((address.description + salt.description).utf8))
    return "sha256$" + String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
