internal import HostNames

/// The parts of an address, each read by one small rule over bytes.
extension WebAddress {
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x21...0x7E).contains(scalar.value) && scalar != "\\" }
    let properties = scalar.properties
    return !properties.isWhitespace && ![.control, .format].contains(properties.generalCategory)
  }

  static func scheme(of bytes: [UInt8]) throws(Refusal) -> Scheme {
    for scheme in [Scheme.https, .http] where lowercase(bytes.prefix(scheme.rawValue.utf8.count + 3)) == scheme.opening
    {
      return scheme
    }
    throw .scheme
  }

  static func hostAndPort(_ authority: ArraySlice<UInt8>) throws(Refusal) -> (host: String, port: UInt16?) {
    guard !authority.contains(UInt8(ascii: "@")) else { throw .userinfo }
    let isBracketed = authority.first == UInt8(ascii: "[")
    let end =
      isBracketed
      ? authority.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
      : authority.firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
    guard let end else { throw .host }
    let host = try isBracketed ? bracketed(authority[..<end]) : name(authority[..<end])
    guard end < authority.endIndex else { return (host, nil) }
    guard authority[end] == UInt8(ascii: ":"), let port = port(authority[(end + 1)...]) else { throw .port }
    return (host, port)
  }

  /// A decimal number from 1 to 65535, without sign or leading zero.
  static func port(_ digits: some Collection<UInt8>) -> UInt16? {
    guard (1...5).contains(digits.count), digits.first != UInt8(ascii: "0"), digits.allSatisfy(isDigit) else {
      return nil
    }
    return UInt16(String(decoding: digits, as: UTF8.self))
  }

  private static func bracketed(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    let inner = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    guard case .v6 = IPAddress(inner), let address = IPAddress(inner) else { throw .host }
    return "[\(address)]"
  }

  /// A name of letters, digits, hyphens and underscores (RFC 1123 §2.1, and what is found in the wild), or four decimal
  /// numbers. One in other letters is read as the name service knows it.
  private static func name(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      guard let ascii = HostName.ascii(String(decoding: bytes, as: UTF8.self)) else { throw .host }
      return try name(Array(ascii.utf8)[...])
    }
    let bytes = bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...253).contains(bytes.count), labels.allSatisfy(isLabel), let last = labels.last else { throw .host }
    let name = String(decoding: lowercase(bytes), as: UTF8.self)
    // A name that ends in a number is read as an address by some readers: it must be one, plainly written.
    if isNumeric(last), IPAddress(name) == nil { throw .numericHost }
    return name
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { isDigit($0) || isLetter($0) || $0 == hyphen || $0 == UInt8(ascii: "_") }
  }

  private static func isNumeric(_ label: ArraySlice<UInt8>) -> Bool {
    let label = lowercase(label)
    return label.allSatisfy(isDigit) || (label.starts(with: "0x".utf8) && label.dropFirst(2).allSatisfy(isHexadecimal))
  }

  /// What is sent for a path and query: characters that no request line may hold are percent-encoded.
  static func target(_ bytes: ArraySlice<UInt8>) -> String {
    let asked = bytes.prefix { $0 != UInt8(ascii: "#") }
    var target: [UInt8] = asked.first == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    for byte in asked {
      if byte < 0x80, !"\"<>^`{|}".utf8.contains(byte) {
        target.append(byte)
      } else {
        target += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: target, as: UTF8.self)
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || "abcdef".utf8.contains(byte) }

  private static func lowercase(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension WebAddress.Scheme {
  fileprivate var opening: [UInt8] { Array("\(rawValue)://".utf8) }
}
