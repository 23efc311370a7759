internal import Foundation

/// Bytes as text between two lines of dashes.
///
/// - Source: RFC 7468, “Textual Encodings of PKIX, PKCS, and CMS Structures”.
struct PEM: Hashable {
  let label: String
  let bytes: [UInt8]

  init(label: String, bytes: [UInt8]) {
    self.label = label
    self.bytes = bytes
  }

  /// The one block in `text`; `nil` where there is none, more than one, or its inside is not base64.
  init?(_ text: String) {
    guard text.utf8.count <= 65_536 else { return nil }
    let lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }
      .map { $0.drop { $0.isWhitespace } }
    let begins = lines.indices.filter { lines[$0].hasPrefix("-----BEGIN ") }
    guard begins.count == 1, let begin = begins.first,
      let label = Self.label(lines[begin], after: "-----BEGIN "),
      let end = lines[begin...].firstIndex(where: { Self.label($0, after: "-----END ") == label })
    else { return nil }
    let inside = lines[(begin + 1)..<end].joined().filter { !$0.isWhitespace }
    guard let data = Data(base64Encoded: inside), !data.isEmpty else { return nil }
    self.init(label: label, bytes: Array(data))
  }

  /// The block with lines of 64 characters and a line break at its end.
  var text: String {
    let letters = Array(Data(bytes).base64EncodedString().utf8)
    var lines = ["-----BEGIN \(label)-----"]
    for start in stride(from: 0, to: letters.count, by: 64) {
      lines.append(String(decoding: letters[start..<min(start + 64, letters.count)], as: UTF8.self))
    }
    lines.append("-----END \(label)-----")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func label(_ line: Substring, after start: String) -> String? {
    let dashes = "-----"
    guard line.hasPrefix(start) else { return nil }
    let rest = line.dropFirst(start.count).reversed().drop { $0.isWhitespace }.reversed()
    let text = String(rest)
    guard text.hasSuffix(dashes) else { return nil }
    return String(text.dropLast(dashes.count))
  }
}
