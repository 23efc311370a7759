internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import LinkedData
internal import MicroHTTP

/// An answer ready to be sent again, with the name of its bytes.
struct KeptPage: Sendable {
  let response: Response
  let unchanged: Response
  let eTag: String
  /// The route it came from, for the log.
  let pattern: String
  let tags: Set<PageTag>
  let end: Date
  /// About how much memory it takes.
  let size: Int

  /// `nil` where the response is not made of bytes. It is compressed here, once, where `head` asks for that.
  init?(_ response: Response, for head: RequestHead, pattern: String, tags: Set<PageTag>, end: Date) {
    guard case .bytes(let plain) = response.body else { return nil }
    var ready = response.encoded(for: head)
    guard case .bytes(let body) = ready.body else { return nil }
    let hash = Hexadecimal.encode(Array(SHA256.hash(data: plain).prefix(12)))
    // Other bytes, other name (RFC 9110 §8.8.3).
    eTag = ready.headers[.contentEncoding] == nil ? "\"\(hash)\"" : "\"\(hash)-gzip\""
    ready.headers[.eTag] = eTag
    self.response = ready
    var headers = ready.headers
    headers[.contentType] = nil
    headers[.contentEncoding] = nil
    unchanged = Response(status: .notModified, headers: headers)
    self.pattern = pattern
    self.tags = tags
    self.end = end
    size = body.count + head.target.utf8.count + 2048
  }

  /// The whole, or only that the client has it already (RFC 9110 §13.1.2).
  func answer(to head: RequestHead) -> Response {
    let known = head.headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",").map { tag in
      let tag = tag.filter { $0 != " " }
      return tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
    }
    return known.contains(eTag) || known == ["*"] ? unchanged : response
  }
}
