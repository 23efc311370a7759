import Testing

@testable import MicroHTTP

@Suite("Reading a body in parts")
struct MultipartReaderTests {
  static let limits = PartLimits(total: 1 << 20, part: 1 << 16, count: 100)
  static let contents: [UInt8] = Array("\r\n--bound\r-\r\r\n--boundarx\r\n".utf8) + [0, 1, 255, 13, 10]
  static let body =
    Array("preamble\r\n--boundary \t\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--boundary\r\n".utf8)
    + Array("content-disposition: FORM-DATA; name=file; filename=\"..\\x\\\"y\"\r\nContent-Type: image/svg+xml\r\n".utf8)
    + Array("X-Other: ignored\r\n\r\n".utf8) + contents + Array("\r\n--boundary--\r\nepilogue".utf8)

  func read(_ pieces: [[UInt8]], limits: PartLimits = limits) throws -> [Part] {
    var reader = MultipartReader(
      boundary: try Boundary(contentType: "multipart/form-data; boundary=\"boundary\""), limits: limits)
    var parts: [Part] = []
    for piece in pieces { parts += try piece.withUnsafeBytes { try reader.read($0) } }
    try reader.finish()
    return parts
  }

  @Test("parts are the same however the body is cut into pieces", arguments: [1, 2, 3, 5, 7, 11, 64, 1000])
  func pieces(size: Int) throws {
    let pieces = stride(from: 0, to: Self.body.count, by: size).map {
      Array(Self.body[$0..<min($0 + size, Self.body.count)])
    }
    #expect(
      try read(pieces) == [
        Part(name: "a", bytes: Array("1".utf8)),
        Part(name: "file", fileName: "..\\x\"y", mediaType: "image/svg+xml", bytes: Self.contents),
      ])
  }

  @Test("a body that ends anywhere before its last boundary is refused")
  func cut() throws {
    let end = Self.body.count - "\r\nepilogue".utf8.count
    for length in 0..<end {
      #expect(throws: UploadFault.malformed, "cut at \(length)") { try read([Array(Self.body.prefix(length))]) }
    }
    #expect(try read([Array(Self.body.prefix(end))]).count == 2)
  }

  @Test("any byte may be another, and nothing worse than a refusal happens")
  func flipped() throws {
    for position in Self.body.indices {
      for bit in [UInt8(1), 0x20, 0x80] {
        var body = Self.body
        body[position] ^= bit
        do { #expect(try read([body]).count <= 3) } catch { #expect(error is UploadFault) }
      }
    }
  }

  @Test("the head of a part has a limit", arguments: [true, false])
  func longHead(isWhole: Bool) {
    let head = "--boundary\r\nContent-Disposition: form-data; name=\"" + String(repeating: "n", count: 9000)
    #expect(throws: UploadFault.malformed) { try read([Array((head + (isWhole ? "\"\r\n\r\n1\r\n--boundary--" : "")).utf8)]) }
  }

  @Test("limits count to the byte")
  func limits() throws {
    var limits = Self.limits
    limits.total = Self.body.count
    limits.part = Self.contents.count
    limits.count = 2
    #expect(try read([Self.body], limits: limits).allSatisfy { !$0.isTooLarge })
    limits.part -= 1
    #expect(try read([Self.body], limits: limits).map(\.isTooLarge) == [false, true])
    limits.count = 1
    #expect(throws: UploadFault.tooManyParts) { try read([Self.body], limits: limits) }
    limits.total -= 1
    #expect(throws: UploadFault.tooLarge) { try read([Self.body], limits: limits) }
  }
}
