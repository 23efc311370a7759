/// Turns an XML file into UTF-8, whatever it is in.
///
/// UTF-8, UTF-16 and Latin-1 are read; other encodings (EBCDIC, UTF-7 and so on) can hide markup and are refused.
/// The bytes themselves count before the declaration.
enum SVGEncoding {
  static func utf8(_ file: [UInt8]) throws(SVGFault) -> [UInt8] {
    if let isBigEndian = utf16ByteOrder(file) { return try utf8(fromUTF16: file, isBigEndian: isBigEndian) }
    switch declaredName(file)?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii", "ascii", "utf-16":
      return try validated(file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file)
    case "iso-8859-1", "latin1":
      return Array(String(String.UnicodeScalarView(file.map { Unicode.Scalar($0) })).utf8)
    case let name?:
      throw .unknownEncoding(name: name)
    }
  }

  /// Whether the file is UTF-16, and then whether it is big-endian: by its mark, or by how `<` is written.
  private static func utf16ByteOrder(_ file: [UInt8]) -> Bool? {
    if file.starts(with: [0xFE, 0xFF]) || file.starts(with: [0x00, 0x3C]) { return true }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0x3C, 0x00]) { return false }
    return nil
  }

  private static func utf8(fromUTF16 file: [UInt8], isBigEndian: Bool) throws(SVGFault) -> [UInt8] {
    guard file.count.isMultiple(of: 2) else { throw .unreadableText }
    let units = stride(from: 0, to: file.count, by: 2).map { position in
      let (first, second) = (UInt16(file[position]), UInt16(file[position + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self) else {
      throw .unreadableText
    }
    return Array(text.utf8)
  }

  private static func validated(_ bytes: [UInt8]) throws(SVGFault) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .unreadableText }
    return bytes
  }

  /// What the XML declaration calls the encoding.
  private static func declaredName(_ file: [UInt8]) -> String? {
    let start = String(decoding: file.prefix(300).filter { $0 < 0x80 }, as: UTF8.self)
    guard let match = start.prefixMatch(of: /\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["'][^>]*\?>/) else {
      return nil
    }
    return String(match.1)
  }
}
