internal import HTTPTypes

/// Turns what libmicrohttpd hands over into a request head, or refuses it.
///
/// libmicrohttpd 0.9.75 by itself refuses: an unknown major version (505), a line without colon (400), a length that is
/// no number, has a sign or is too large (400, 413), a head over its memory (414, 431), a chunk size that is no number
/// (400). It lets through what is checked here: two lengths, a length beside `Transfer-Encoding` (RFC 9112, §6.3, and the
/// request smuggling that it warns of), codings it does not know, any number of `Host` fields, any method, any byte.
struct HeadReader: Sendable {
  let limits: ServerLimits

  struct Outcome: Sendable, Hashable {
    var head: RequestHead
    var framing: BodyFraming
    /// Whether the client waits for a word before it sends the body (`Expect: 100-continue`).
    var awaitsContinue: Bool
  }

  func read(_ raw: RawHead) throws(RequestRefusal) -> Outcome {
    guard raw.target.count <= limits.target else { throw .targetTooLong }
    guard raw.size <= limits.head, raw.fields.count <= limits.fields else { throw .headTooLarge }
    guard raw.isWellLaid else { throw .malformedHead }
    let headers = try fields(raw)
    let method = try method(raw.method)
    let isOld = raw.version.elementsEqual("HTTP/1.0".utf8)
    let framing = try framing(raw, isOld: isOld)
    let host = try host(raw, isOld: isOld)
    let target = try TargetReader.read(raw.target, host: host, limit: limits.target)
    guard values("content-encoding", raw).allSatisfy({ $0.trimmed.equalsIgnoringCase("identity") }) else {
      throw .encodedBody
    }
    let head = RequestHead(
      method: method, target: target, host: host.map { String(decoding: $0, as: UTF8.self) }, headers: headers,
      peer: raw.peer)
    let awaitsContinue = !isOld && values("expect", raw).contains { $0.trimmed.equalsIgnoringCase("100-continue") }
    return Outcome(head: head, framing: framing, awaitsContinue: awaitsContinue)
  }

  private func fields(_ raw: RawHead) throws(RequestRefusal) -> HTTPFields {
    var fields = HTTPFields()
    for field in raw.fields {
      guard field.name.allSatisfy(\.isTokenByte),
        let name = HTTPField.Name(String(decoding: field.name, as: UTF8.self)),
        !field.value.contains(where: { $0.isControl && $0 != UInt8(ascii: "\t") })
      else { throw .malformedHead }
      fields.append(HTTPField(name: name, value: Array(field.value.trimmed)))
    }
    return fields
  }

  private func method(_ bytes: [UInt8]) throws(RequestRefusal) -> HTTPRequest.Method {
    guard bytes.allSatisfy(\.isTokenByte), let method = HTTPRequest.Method(String(decoding: bytes, as: UTF8.self))
    else {
      throw .malformedHead
    }
    guard Self.methods.contains(method) else { throw .methodNotAllowed }
    return method
  }

  static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

  private func framing(_ raw: RawHead, isOld: Bool) throws(RequestRefusal) -> BodyFraming {
    let codings = values("transfer-encoding", raw)
    let lengths = values("content-length", raw)
    if let coding = codings.first {
      guard codings.count == 1, lengths.isEmpty, !isOld else { throw .ambiguousLength }
      guard coding.trimmed.equalsIgnoringCase("chunked") else { throw .unknownTransferCoding }
      return .chunked
    }
    guard let length = lengths.first else { return .none }
    guard lengths.count == 1, !length.isEmpty, length.count <= 18,
      length.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(decoding: length, as: UTF8.self))
    else { throw .ambiguousLength }
    return count == 0 ? .none : .length(count)
  }

  private func host(_ raw: RawHead, isOld: Bool) throws(RequestRefusal) -> [UInt8]? {
    let hosts = values("host", raw)
    guard let host = hosts.first else {
      if isOld { return nil }
      throw .malformedHost
    }
    guard hosts.count == 1, !host.isEmpty, host.count <= 255,
      host.allSatisfy({ $0.isLetterOrDigit || "-._~:[]".utf8.contains($0) })
    else { throw .malformedHost }
    return host
  }

  private func values(_ name: StaticString, _ raw: RawHead) -> [[UInt8]] {
    raw.fields.filter { $0.name.equalsIgnoringCase(name) }.map { Array($0.value.trimmed) }
  }
}
