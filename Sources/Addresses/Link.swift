internal import Foundation

/// Somewhere a page may lead: an address of this site, or a web address elsewhere. Never `javascript:`, never a
/// protocol-relative `//host`.
public struct Link: Sendable, Hashable {
  /// The address as it stands in an `href`, not yet escaped for HTML.
  public let address: String

  /// An address of this site from text that came from outside, such as where to return to after signing in.
  public init?(path: String) {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2048, !path.hasPrefix("//"),
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && !"\\\"<>".utf8.contains($0) }),
      !path.lowercased().hasPrefix("/%2f"), !path.lowercased().hasPrefix("/%5c")
    else { return nil }
    self.address = path
  }

  /// A web address elsewhere, from a badge or a person: http or https with a host, and nothing that hides in it.
  public init?(web text: String) {
    let lower = text.lowercased()
    guard text.utf8.count <= 2048, lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    let rest = text.dropFirst(lower.hasPrefix("https://") ? 8 : 7)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let first = authority.utf8.first, first != UInt8(ascii: ":"), !authority.contains("@"),
      authority.utf8.allSatisfy({ $0 < 0x80 }),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\\" && $0 != "\"" && $0 != "<" && $0.value != 0x7F })
    else { return nil }
    self.address = text
  }

  /// As people write it: without `https://` and a last slash.
  public var withoutScheme: String {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    if text.last == "/" { text.removeLast() }
    return String(text)
  }

  /// A file that lies beside the page that leads to it, as in an export: folders and a name of plain letters.
  public init?(beside path: String) {
    let isPlain = path.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "-._/".utf8.contains($0)
    }
    guard isPlain, !path.isEmpty, path.utf8.count <= 500, !path.hasPrefix("/") else { return nil }
    self.address = path
  }

  /// A picture that stands within the document itself (RFC 2397).
  public init(png bytes: [UInt8]) { self.init(trusted: "data:image/png;base64," + Data(bytes).base64EncodedString()) }

  init(trusted address: String) { self.address = address }

  /// The same address with a query, percent-encoded.
  public func with(query items: [(name: String, value: String)]) -> Link {
    guard !items.isEmpty else { return self }
    let query = items.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    return Link(trusted: address + (address.contains("?") ? "&" : "?") + query)
  }

  /// The same address, leading to a part of the page.
  public func at(_ fragment: StaticString) -> Link { Link(trusted: "\(address)#\(fragment)") }

  /// The same address, leading to a part of the page whose name is not known before.
  public func at(part: String) -> Link { Link(trusted: "\(address)#\(Self.encoded(part))") }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Array("0123456789ABCDEF")
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}
