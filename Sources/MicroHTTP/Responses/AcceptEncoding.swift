internal import HTTPTypes

/// Whether a client takes gzip.
///
/// - Source: RFC 9110, §12.5.3 “Accept-Encoding”.
enum AcceptEncoding {
  /// `gzip` (or its old name `x-gzip`) counts before `*`; a quality of 0 refuses.
  static func takesGzip(_ headers: HTTPFields) -> Bool {
    var named: Bool?
    var any: Bool?
    for value in headers[values: .acceptEncoding] {
      for item in Array(value.utf8).split(separator: UInt8(ascii: ",")) {
        guard let item = ParameterizedValue(Array(item)) else { continue }
        let isWanted = item.all("q").first.map(isPositive) ?? true
        if item.matches("gzip") || item.matches("x-gzip") { named = isWanted }
        if item.matches("*") { any = isWanted }
      }
    }
    return named ?? any ?? false
  }

  /// Whether a quality value (`0`, `0.5`, `1.000`) is above 0; one that is no number counts as 0.
  private static func isPositive(_ quality: [UInt8]) -> Bool {
    let digits = quality.filter { $0 != UInt8(ascii: ".") }
    guard digits.count >= quality.count - 1, !digits.isEmpty,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    return digits.contains { $0 != UInt8(ascii: "0") }
  }
}
