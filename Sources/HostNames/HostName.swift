internal import CIDN2

/// Host names as the name service knows them.
public enum HostName {
  /// The name in ASCII and lower case, without a final dot: a label with other letters as its `xn--` form. `nil` where
  /// it is no host name.
  ///
  /// Two spellings of one name come out the same, and a name in letters that look like others does not look like them.
  ///
  /// - Source: RFC 5891; Unicode Technical Standard 46, nontransitional processing.
  public static func ascii(_ name: String) -> String? {
    var pointer: UnsafeMutablePointer<CChar>?
    guard !name.utf8.contains(0),
      idn2_to_ascii_8z(name, &pointer, CInt(IDN2_NONTRANSITIONAL.rawValue)) == CInt(IDN2_OK.rawValue), let pointer
    else { return nil }
    defer { idn2_free(pointer) }
    var bytes = Array(String(cString: pointer).utf8)
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // Some letters stand for punctuation, which would end the host.
    guard !labels.contains(where: \.isEmpty), bytes.allSatisfy(isHostByte) else { return nil }
    return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
