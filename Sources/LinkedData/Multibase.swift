/// Bytes as text that begins with a letter for its alphabet.
///
/// - Source: W3C Controlled Identifiers, section 2.4, “Multibase”: `z` for base58btc, `u` for base64url.
public enum Multibase: Sendable, Hashable, CaseIterable {
  case base58
  case base64URL

  /// Longer texts are refused: base 58 takes time that grows with the square of the length.
  public static let base58Limit = 1_024
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// The bytes; `nil` where the text is not exactly one value in one of the two alphabets.
  public static func decode(_ text: String) -> [UInt8]? {
    let letters = Array(text.utf8)
    return switch letters.first {
    case UInt8(ascii: "z"): decode58(letters[1...])
    case UInt8(ascii: "u"): Base64URL.decode(letters[1...])
    default: nil
    }
  }

  public static func encode(_ bytes: [UInt8], as base: Multibase) -> String {
    switch base {
    case .base58: "z" + String(decoding: encode58(bytes), as: UTF8.self)
    case .base64URL: "u" + Base64URL.encode(bytes)
    }
  }

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  private static func decode58(_ letters: ArraySlice<UInt8>) -> [UInt8]? {
    guard letters.count <= base58Limit else { return nil }
    let values = values
    // The number in base 2³², the least digit first. Five letters at a time: 58⁵ is less than 2³².
    var digits: [UInt32] = []
    digits.reserveCapacity(letters.count / 5 + 1)
    var rest = letters
    while !rest.isEmpty {
      var (carry, factor): (UInt64, UInt64) = (0, 1)
      for letter in rest.prefix(5) {
        let value = values[Int(letter)]
        guard value != 0xFF else { return nil }
        carry = carry * 58 + UInt64(value)
        factor *= 58
      }
      for index in digits.indices {
        carry += UInt64(digits[index]) * factor
        digits[index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry > 0 { digits.append(UInt32(carry)) }
      rest = rest.dropFirst(5)
    }
    let zeros = letters.prefix { $0 == alphabet[0] }.count
    var bytes = [UInt8](repeating: 0, count: zeros)
    bytes.reserveCapacity(zeros + 4 * digits.count)
    for digit in digits.reversed() {
      for shift: UInt32 in [24, 16, 8, 0] {
        let byte = UInt8(truncatingIfNeeded: digit >> shift)
        if byte > 0 || bytes.count > zeros { bytes.append(byte) }
      }
    }
    return bytes
  }

  private static func encode58(_ bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in bytes {
      var carry = Int(byte)
      for index in digits.indices {
        carry += Int(digits[index]) << 8
        digits[index] = UInt8(carry % 58)
        carry /= 58
      }
      while carry > 0 {
        digits.append(UInt8(carry % 58))
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    return [UInt8](repeating: alphabet[0], count: zeros) + digits.reversed().map { alphabet[Int($0)] }
  }
}
