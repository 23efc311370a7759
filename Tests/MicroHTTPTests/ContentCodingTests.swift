import HTTPTypes
import Testing

@testable import MicroHTTP

@Suite("Content coding")
struct ContentCodingTests {
  static let body = Array(String(repeating: "badges ", count: 500).utf8)

  @Test(
    "who takes gzip",
    arguments: [
      ("gzip", true), ("GZIP", true), ("x-gzip", true), ("deflate, gzip;q=0.5, br", true), ("*", true),
      ("gzip;q=1.000", true), ("br;q=1, gzip ; q=0.001", true), ("", false), ("br", false), ("gzip;q=0", false),
      ("gzip;q=0.000", false), ("gzip; Q=0", false), ("*;q=0", false), ("*, gzip;q=0", false), ("*;q=0, gzip", true),
      ("gzip;q=high", false), ("gzip;q=", false), ("gzipped", false), ("identity;q=1, *;q=0", false),
    ])
  func negotiation(value: String, isTaken: Bool) {
    #expect(AcceptEncoding.takesGzip([.acceptEncoding: value]) == isTaken)
  }

  @Test("several fields count as one list")
  func severalFields() {
    var headers = HTTPFields()
    headers.append(HTTPField(name: .acceptEncoding, value: "br"))
    headers.append(HTTPField(name: .acceptEncoding, value: "gzip"))
    #expect(AcceptEncoding.takesGzip(headers))
  }

  func sent(_ response: Response, accept: String = "gzip") -> (fields: HTTPFields, body: [UInt8]) {
    let response = ContentCoding.applied(to: response, for: [.acceptEncoding: accept])
    guard case .bytes(let bytes) = response.body else { return (response.headers, []) }
    return (response.headers, bytes)
  }

  @Test(
    "texts are compressed",
    arguments: ["text/html; charset=utf-8", "application/json", "application/ld+json", "image/svg+xml", "TEXT/CSS"])
  func texts(type: String) throws {
    let (fields, body) = sent(Response(headers: [.contentType: type, .eTag: "\"a\""], body: .bytes(Self.body)))
    #expect(fields[.contentEncoding] == "gzip")
    #expect(fields[.vary] == "Accept-Encoding")
    #expect(fields[.eTag] == "W/\"a\"")
    #expect(body.count < Self.body.count)
    #expect(body.starts(with: [0x1F, 0x8B]))
  }

  @Test("what can be compressed varies, also where it is not")
  func vary() {
    let response = Response(headers: [.contentType: "text/html", .vary: "Cookie"], body: .bytes(Self.body))
    let (fields, body) = sent(response, accept: "br")
    #expect(fields[values: .vary] == ["Cookie", "Accept-Encoding"])
    #expect(fields[.contentEncoding] == nil)
    #expect(body == Self.body)
    let again = sent(Response(headers: [.contentType: "text/html", .vary: "accept-encoding"], body: .bytes(Self.body)))
    #expect(again.fields[values: .vary] == ["accept-encoding"])
  }

  @Test(
    "other answers are left alone",
    arguments: [
      [.contentType: "image/png"], [.contentType: "text/html", .contentEncoding: "br"],
      [.contentType: "text/html", .cacheControl: "public, no-transform"], [:],
      [.contentType: "text/html", .contentRange: "bytes 0-1/2"],
    ] as [HTTPFields])
  func untouched(fields: HTTPFields) {
    let response = sent(Response(headers: fields, body: .bytes(Self.body)))
    #expect(response.fields == fields)
    #expect(response.body == Self.body)
  }

  @Test("small answers and streams are left alone")
  func small() {
    let small = sent(Response(headers: [.contentType: "text/html"], body: .bytes(Array(Self.body.prefix(1024)))))
    #expect(small.fields == [.contentType: "text/html"])
    let stream = sent(Response(headers: [.contentType: "text/html"], body: .stream { _ in }))
    #expect(stream.fields == [.contentType: "text/html"])
  }
}
