internal import Compression
internal import HTTPTypes

/// Compresses answers for clients that ask for it (RFC 9110, §8.4.1, “Content Codings”).
enum ContentCoding {
  /// Bodies below this many bytes fit into a packet anyway.
  static let threshold = 1024

  /// The response as it is to be sent to a client with these header fields.
  ///
  /// Whatever could be compressed says `Vary: Accept-Encoding`, also where it is not, so that caches keep both forms
  /// apart. A strong `ETag` becomes a weak one, since the bytes are others (RFC 9110, §8.8.3.3); handlers compare weakly.
  static func applied(to response: Response, for headers: HTTPFields) -> Response {
    guard case .bytes(let body) = response.body, body.count > threshold, body.count <= 1 << 30,
      isCompressible(response)
    else {
      return response
    }
    var response = response
    addVary(&response.headers)
    guard AcceptEncoding.takesGzip(headers), let compressed = Gzip.deflate(body), compressed.count < body.count else {
      return response
    }
    response.body = .bytes(compressed)
    response.headers[.contentEncoding] = "gzip"
    if let tag = response.headers[.eTag], tag.utf8.first == UInt8(ascii: "\"") { response.headers[.eTag] = "W/" + tag }
    return response
  }

  private static func isCompressible(_ response: Response) -> Bool {
    guard response.headers[.contentEncoding] == nil, response.headers[.contentRange] == nil,
      response.status != .partialContent, response.status != .noContent, response.status != .notModified,
      response.headers[values: .cacheControl].allSatisfy({ !has("no-transform", in: $0) }),
      let type = response.headers[.contentType].flatMap({ ParameterizedValue($0)?.value })
    else { return false }
    return type.starts(with: "text/".utf8) || texts.contains { type.elementsEqual($0.utf8) }
      || suffixes.contains { type.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let texts = [
    "application/json", "application/xml", "application/javascript", "application/jwt", "application/vc+jwt",
  ]
  private static let suffixes = ["+json", "+xml"]

  private static func addVary(_ headers: inout HTTPFields) {
    let values = headers[values: .vary]
    guard !values.contains(where: { has("accept-encoding", in: $0) || has("*", in: $0) }) else { return }
    headers[values: .vary] = values + ["Accept-Encoding"]
  }

  /// Whether a list of words separated by commas holds `word`, which is given in lower case.
  private static func has(_ word: StaticString, in list: String) -> Bool {
    list.utf8.split(separator: UInt8(ascii: ",")).contains { Array($0).trimmed.equalsIgnoringCase(word) }
  }
}
