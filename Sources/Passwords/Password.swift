internal import Foundation

/// A password that somebody chooses, once it is good enough to be one.
///
/// It is never cut and its characters are never changed but for Unicode's composed form, so that the same keys give the
/// same password on every device (RFC 8265 §4.2).
public struct Password: Sendable {
  /// The fewest characters, counted as Unicode scalars.
  public static let minimumLength = 8
  /// The most bytes in UTF-8. More would only be work for the server.
  public static let maximumBytes = 1024

  let bytes: [UInt8]

  /// - Parameters:
  ///   - text: what was typed.
  ///   - names: what others know of the person, such as nickname and e-mail address; none of them may be the password.
  public init(_ text: String, unlike names: [String] = []) throws(Refusal) {
    guard let bytes = Self.bytes(text) else { throw .tooLong }
    let scalars = text.unicodeScalars
    guard !scalars.contains(where: { $0.properties.generalCategory == .control }) else { throw .controlCharacter }
    guard scalars.count >= Self.minimumLength else { throw .tooShort }
    let folded = text.lowercased()
    guard !names.contains(where: { $0.lowercased() == folded }) else { throw .sameAsName }
    guard !WellKnownPasswords.contain(folded) else { throw .common }
    self.bytes = bytes
  }

  /// The bytes that are hashed; `nil` where there are too many to be anybody's password.
  static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.count <= maximumBytes else { return nil }
    return Array(text.precomposedStringWithCanonicalMapping.utf8)
  }
}
