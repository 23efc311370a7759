internal import Crypto
internal import Foundation

/// The secret of a personal token: `lapel_`, 32 lower-case letters and digits (160 bits), and six that check them.
///
/// The beginning lets those who search published files for secrets find it; the check lets them, and us, tell it from
/// what only looks like one without asking a database: it is the beginning of the SHA-256 of the 32, in the same letters.
public struct TokenSecret: Sendable, Hashable {
  public let text: String

  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == Self.prefix.count + Self.length + Self.checkLength, bytes.starts(with: Self.prefix) else {
      return nil
    }
    let secret = bytes.dropFirst(Self.prefix.count).prefix(Self.length)
    guard secret.allSatisfy(Self.alphabet.contains), bytes.suffix(Self.checkLength).elementsEqual(Self.check(secret))
    else { return nil }
    self.text = String(text)
  }

  /// Makes a new one.
  public static func random() -> TokenSecret {
    let secret = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count)] }
    return TokenSecret(known: String(decoding: prefix + secret + check(secret[...]), as: UTF8.self))
  }

  /// What the database keeps of it.
  public var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

  private init(known text: String) { self.text = text }

  private static func check(_ secret: ArraySlice<UInt8>) -> [UInt8] {
    SHA256.hash(data: Data(secret)).prefix(checkLength).map { alphabet[Int($0 & 31)] }
  }

  private static let prefix = Array("lapel_".utf8)
  private static let length = 32
  private static let checkLength = 6
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
