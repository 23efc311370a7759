internal import Compression
internal import LinkedData

/// The statuses of many credentials, as bits; the left-most is that of the first.
///
/// - Source: Bitstring Status List 1.0, “Bitstring Encoding” and “Bitstring Expansion Algorithm”; Status List 2021,
///   “Bitstring Expansion Algorithm”.
public struct StatusBits: Sendable, Hashable {
  /// Why a list cannot be read, or an entry not found in it. The words stand under `reason.` and the raw value.
  public enum Malformed: String, Error, Hashable, CaseIterable {
    /// Not base64url in the form of the standard.
    case encoding = "list-encoding"
    /// Not gzip, or damaged.
    case compression = "list-compression"
    /// More bits than a list has.
    case tooLong = "list-too-long"
    /// Fewer bits than the standard asks for, so that who is looked up could be guessed.
    case tooShort = "list-too-short"
    /// The entry stands behind the end of the list.
    case index = "list-index"
  }

  /// What a list of the least length takes, in bytes: 131,072 entries of one bit.
  public static let leastLength = 16_384
  /// The greatest length that is inflated, in bytes.
  public static let greatestLength = 16 << 20

  private let bytes: [UInt8]

  /// Reads `encodedList`.
  public init(_ encoded: String, _ form: StatusListEntry.Form) throws(Malformed) {
    let packed: [UInt8]?
    switch form {
    case .bitstring: packed = encoded.utf8.first == UInt8(ascii: "u") ? Multibase.decode(encoded) : nil
    case .list2021: packed = Base64URL.decode(encoded[...], allowingPadding: true)
    }
    guard let packed else { throw .encoding }
    do {
      bytes = try Gzip.inflate(packed, limit: Self.greatestLength)
    } catch {
      switch error {
      case .damaged: throw .compression
      case .tooLong: throw .tooLong
      }
    }
  }

  /// Whether it is shorter than the standard asks. What it says of one credential is true all the same, but that it
  /// says nothing is not to be relied on.
  public var isTooShort: Bool { bytes.count < Self.leastLength }

  /// The value of the entry at `index`, where each has `size` bits.
  public func value(at index: Int, size: Int = 1) throws(Malformed) -> Int {
    let (first, isTooLarge) = index.multipliedReportingOverflow(by: size)
    guard (1...32).contains(size), index >= 0, !isTooLarge, first <= bytes.count * 8 - size else { throw .index }
    return (first..<(first + size)).reduce(0) { value, bit in
      value << 1 | Int(bytes[bit / 8] >> UInt8(7 - bit % 8) & 1)
    }
  }
}
