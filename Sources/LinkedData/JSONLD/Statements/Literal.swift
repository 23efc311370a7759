internal import Foundation

/// A value as RDF writes it: a text with the address of its datatype.
///
/// - Source: JSON-LD 1.1 Processing Algorithms and API, section 8.2.2, and section 8.6, “Data Round Tripping”.
struct Literal {
  let text: String
  let datatype: String
  let language: String?

  var term: RDFTerm { .literal(text, datatype: datatype, language: language) }

  init(_ value: JSON, type: String?, language: String?) {
    self.language = type == nil && value.string != nil ? language : nil
    switch value {
    case _ where type == "@json":
      text = String(decoding: value.canonical, as: UTF8.self)
      datatype = RDF.json
    case .string(let string):
      text = string
      datatype = type ?? (language == nil ? RDF.string : RDF.languageString)
    case .number(let number):
      if type != RDF.double, let whole = Self.whole(number) {
        text = whole
        datatype = type ?? RDF.integer
      } else {
        text = Self.canonicalDouble(number.double)
        datatype = type ?? RDF.double
      }
    case .bool(let flag):
      text = flag ? "true" : "false"
      datatype = type ?? RDF.boolean
    case .null, .array, .object:
      text = value.text
      datatype = type ?? RDF.string
    }
  }

  /// The digits of a number that is whole and below 10²¹, else `nil`.
  ///
  /// Digits that were written stay: a double would confuse numbers beyond 2⁵³ with their neighbours.
  private static func whole(_ number: JSONNumber) -> String? {
    guard let double = number.double, double.magnitude < 1e21, double == double.rounded(.towardZero) else { return nil }
    if double == 0 { return "0" }
    let isPlain = number.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    return isPlain ? number.text : ECMAScriptNumber.text(of: double)
  }

  /// The canonical form of XML Schema’s double with at most sixteen digits, such as `5.3E0`.
  private static func canonicalDouble(_ value: Double?) -> String {
    guard let value else { return "INF" }
    let parts = String(format: "%.15E", value).split(separator: "E")
    var mantissa = String(parts[0])
    while mantissa.hasSuffix("0"), !mantissa.hasSuffix(".0") { mantissa.removeLast() }
    let exponent = Int(parts[1]) ?? 0
    return "\(mantissa)E\(exponent)"
  }
}
