internal import LinkedData

/// What a badge file says, told apart by its content and not by where it stood.
public enum StatementText: Sendable, Hashable {
  /// A document, as UTF-8. Whether it is well-formed is not yet known.
  case json([UInt8])
  /// A compact JWS (or VC-JWT).
  case jws(String)
  /// An address that begins with `http://` or `https://`, where the statement is published.
  case address(String)

  /// Tells the three apart after trimming white space and a byte order mark; `nil` where the text is none of them.
  public init?(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)) }

  /// The same for a text that is given as UTF-8.
  init?(bytes: [UInt8]) {
    let trimmed = trimmed(bytes[...])
    if trimmed.first == UInt8(ascii: "{") {
      self = .json(Array(trimmed))
    } else if Self.isAddress(trimmed) {
      self = .address(String(decoding: trimmed, as: UTF8.self))
    } else if Self.isJWS(trimmed) {
      self = .jws(String(decoding: trimmed, as: UTF8.self))
    } else {
      return nil
    }
  }

  /// The statement as text.
  public var text: String {
    switch self {
    case .json(let bytes): String(decoding: bytes, as: UTF8.self)
    case .jws(let text), .address(let text): text
    }
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first | 0x20 == UInt8(ascii: "h") else { return false }
    let start = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
    guard start.hasPrefix("http://") || start == "https://" else { return false }
    return bytes.count > 8 && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// Three parts in the alphabet of Base64URL, the first of which holds a JSON object with an `alg`.
  ///
  /// Here the header is only recognised. What reads it for good is stricter and can say what is wrong with it.
  private static func isJWS(_ text: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = text.firstPosition(of: dot), let second = text[(first + 1)...].firstPosition(of: dot),
      let header = Base64URL.decode(text[..<first], allowingPadding: true),
      Base64URL.isWellFormed(text[(first + 1)..<second], allowingPadding: true),
      Base64URL.isWellFormed(text[(second + 1)...], allowingPadding: true)
    else { return false }
    let start = trimmed(header[...])
    let quote = UInt8(ascii: "\"")
    return start.first == UInt8(ascii: "{")
      && start.indices.contains { start[$0] == quote && start[$0...].starts(with: #""alg""#.utf8) }
  }
}

/// The bytes without a byte order mark at the start and white space at either end.
private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  var bytes = bytes.drop(while: isWhiteSpace)
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3).drop(while: isWhiteSpace) }
  while let last = bytes.last, isWhiteSpace(last) { bytes.removeLast() }
  return bytes
}
