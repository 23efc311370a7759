import Baking
import Foundation
import Testing

@Suite("Baking a badge")
struct BakeTests {
  private let png = TestPNG.square().file
  private let svg = Array(
    """
    <?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
      <!-- kept --><title>A &amp; B</title><style><![CDATA[a>b{}]]></style><rect id="a&quot;&#10;b" width="9"/></svg>
    """.utf8)

  @Test("what is baked is found again, in both pictures and both forms", arguments: Statements.all)
  func roundTrip(_ text: String) throws {
    for form in BakedForm.allCases {
      let inPNG = try unbake(try bake(text, into: png, as: form))
      #expect(inPNG.text == text)
      #expect(inPNG.carrier == .png(chunk: "iTXt", form: form))
      #expect(inPNG.remarks == [])
      let inSVG = try unbake(try bake(text, into: svg, as: form))
      #expect(inSVG.text == text)
      #expect(inSVG.carrier == .svg(form: form))
      #expect(inSVG.remarks == [])
    }
  }

  @Test("baking again replaces what was baked before, so that nothing grows")
  func twice() throws {
    for picture in [png, svg] {
      let once = try bake(Statements.hosted, into: picture, as: .version2)
      #expect(try bake(Statements.hosted, into: once, as: .version2) == once)
      let other = try bake(Statements.credential, into: once, as: .version3)
      #expect(try unbake(other).text == Statements.credential)
      #expect(try unbake(other).remarks == [])
      #expect(try bake(Statements.hosted, into: other, as: .version2) == once)
    }
  }

  @Test("in a PNG the chunk stands right after the header, uncompressed, and the rest is kept")
  func pngLayout() throws {
    let comment = TestPNG.Chunk.tEXt("Comment", "openbadges")
    let old = TestPNG.Chunk.tEXt("openbadges", Statements.address)
    let near = TestPNG.Chunk.iTXt("openbadgesx", "x")
    let picture = TestPNG.square(badge: [comment, old, near]).file
    let baked = try bake(Statements.address, into: picture + [1, 2, 3], as: .version2)
    #expect(TestPNG.types(of: baked) == ["IHDR", "iTXt", "tEXt", "iTXt", "IDAT", "IEND"])
    let chunk = Array("openbadges".utf8) + [0, 0, 0, 0, 0] + Array(Statements.address.utf8)
    #expect(Array(baked[41...].prefix(chunk.count)) == chunk)
  }

  @Test("an ampersand in an attribute or a namespace is read as one and written as one, however often it is baked")
  func ampersand() throws {
    let picture = Array(#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="a&amp;b" id="c&lt;&#38;d"/>"#.utf8)
    let address = "https://issuer.example/a?b=1&c=2"
    let baked = try bake(address, into: picture, as: .version2)
    #expect(try unbake(baked).text == address)
    #expect(String(decoding: baked, as: UTF8.self).contains(#"xmlns:x="a&amp;b" id="c&lt;&amp;d""#))
    #expect(try bake(address, into: baked, as: .version2) == baked)
  }

  @Test("in an SVG the element comes first and the rest is kept")
  func svgLayout() throws {
    let baked = String(decoding: try bake(Statements.hosted, into: svg, as: .version2), as: UTF8.self)
    let element =
      #"<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="https://badges.example/a/1"><![CDATA["#
    let start = #"<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">"#
    #expect(baked.hasPrefix(start + element + "{"))
    #expect(baked.contains("]]]]><![CDATA[>"))
    #expect(
      baked.hasSuffix(
        "<!-- kept --><title>A &amp; B</title><style><![CDATA[a>b{}]]></style>"
          + "<rect id=\"a&quot;&#10;b\" width=\"9\"/></svg>"))
  }

  @Test("a JWS or an address is the verify attribute of an empty element")
  func svgVerify() throws {
    for text in [Statements.jws, Statements.address] {
      let baked = String(decoding: try bake(text, into: svg, as: .version3), as: UTF8.self)
      #expect(baked.contains(" verify=\"\(text)\"/>"))
    }
  }

  @Test(
    "verify is the published address of a hosted assertion, and of nothing else",
    arguments: [
      (#"{"id":"https://a.example/1","verification":{"type":"HostedBadge"}}"#, "https://a.example/1"),
      (#"{"uid":"1","verify":{"type":"hosted","url":"https://a.example/2"}}"#, "https://a.example/2"),
      (#"{"id":"https://a.example/1","verification":{"type":"SignedBadge"}}"#, nil),
      (#"{"id":"https://a.example/1"}"#, nil),
    ])
  func hostedAddress(_ text: String, address: String?) throws {
    #expect(try unbake(try bake(text, into: svg, as: .version2)).verifyAddress == address)
    #expect(try unbake(try bake(text, into: svg, as: .version3)).verifyAddress == nil)
  }

  @Test("an SVG in UTF-16 is written as UTF-8")
  func utf16() throws {
    let document = "<svg xmlns='http://www.w3.org/2000/svg'><text>é</text></svg>"
    let units = document.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let file: [UInt8] = [0xFF, 0xFE] + units
    let baked = String(decoding: try bake(Statements.address, into: file, as: .version2), as: UTF8.self)
    #expect(baked.contains("<text>é</text>"))
  }

  @Test("line ends of a document in an SVG become line feeds")
  func lineEnds() throws {
    let baked = try bake("{\r\n \"id\":\r1}", into: svg, as: .version2)
    #expect(try unbake(baked).text == "{\n \"id\":\n1}")
    #expect(try bake("{\r\n \"id\":\r1}", into: baked, as: .version2) == baked)
  }

  @Test("what cannot be baked is refused")
  func refusals() {
    func refusal(_ text: String, _ picture: [UInt8]) -> BakingRefusal? {
      do { _ = try bake(text, into: picture, as: .version2) } catch { return error }
      return nil
    }
    #expect(refusal("hello", png) == .notAStatement)
    #expect(refusal(Statements.address, []) == .notAPicture)
    #expect(refusal(Statements.address, Array("GIF89a".utf8)) == .notAPicture)
    #expect(refusal(Statements.address, Array("<html/>".utf8)) == .notAPicture)
    #expect(refusal(Statements.address, Array("<svg xmlns='x'/>".utf8)) == .notAPicture)
    #expect(refusal(Statements.address, Array("<svg xmlns='http://www.w3.org/2000/svg'>".utf8)) == .damagedPicture)
    #expect(refusal(Statements.address, Array(png.dropLast(4))) == .damagedPicture)
    #expect(refusal("{\u{0}}", png) == .unwritableCharacter)
    #expect(refusal("{\"a\":\"\u{FFFF}\"}", svg) == .unwritableCharacter)
    #expect(refusal("{\"a\":\"\u{FFFF}\"}", png) == nil)
    #expect(refusal("{" + String(repeating: " ", count: 1 << 20) + "}", png) == .statementTooLarge)
    #expect(refusal(Statements.address, png + [UInt8](repeating: 0, count: 5 << 20)) == .pictureTooLarge)
  }

  @Test("a wrong checksum of the picture is not made right; a wrong one beside it goes")
  func wrongChecksum() throws {
    var picture = TestPNG.square(badge: [.tEXt("Comment", "x")])
    picture.chunks[1].checksumError = 1
    let baked = try bake(Statements.address, into: picture.file, as: .version2)
    #expect(TestPNG.types(of: baked) == ["IHDR", "iTXt", "IDAT", "IEND"])
    picture.chunks[2].checksumError = 1
    #expect(TestPNG.types(of: try bake(Statements.address, into: picture.file, as: .version2)) == nil)
    picture.chunks[2].type = "PLTE"
    #expect(throws: BakingRefusal.damagedPicture) { try bake(Statements.address, into: picture.file, as: .version2) }
  }

  /// The bakery of PyPI is a peer; where it is not at hand this test is skipped, and the others read the layout.
  @Test("the PyPI bakery reads what is baked here", .enabled(if: PeerBakery.isAtHand))
  func peer() throws {
    for text in Statements.all {
      #expect(try PeerBakery.unbake(try bake(text, into: png, as: .version2), named: "badge.png") == text)
    }
    for text in [Statements.jws, Statements.address] {
      #expect(try PeerBakery.unbake(try bake(text, into: svg, as: .version2), named: "badge.svg") == text)
    }
    // For a hosted badge the peer answers with the address; without one, with the first CDATA section.
    let hosted = try bake(Statements.hosted, into: svg, as: .version2)
    #expect(try PeerBakery.unbake(hosted, named: "badge.svg") == "https://badges.example/a/1")
    let plain = try bake(Statements.other, into: svg, as: .version2)
    #expect(try PeerBakery.unbake(plain, named: "badge.svg") == Statements.other)
  }
}

/// The package `openbadges_bakery`, run by the interpreter that `LAPEL_TEST_PYTHON` names.
enum PeerBakery {
  private static let python = ProcessInfo.processInfo.environment["LAPEL_TEST_PYTHON"] ?? "/usr/bin/python3"

  static let isAtHand: Bool = (try? run("import openbadges_bakery", [])) != nil

  static func unbake(_ file: [UInt8], named name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: name)
    try Data(file).write(to: path)
    let script = """
      import sys, openbadges_bakery
      sys.stdout.buffer.write(openbadges_bakery.unbake(open(sys.argv[1], "rb")).encode("utf-8"))
      """
    return try run(script, [path.path])
  }

  private struct Failed: Error { let status: Int32 }

  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }
}
