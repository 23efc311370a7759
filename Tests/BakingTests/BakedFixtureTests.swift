import Baking
import Foundation
import Testing

/// Real badges and edge cases from outside the project; skipped where they are not at hand. The suites about PNG and
/// SVG hold an own example of each.
@Suite("Baked badges from the wild", .enabled(if: BakedFixtures.isAtHand))
struct BakedFixtureTests {
  private func unbaked(_ name: String) throws -> UnbakedBadge { try unbake(try BakedFixtures.bytes(of: name)) }

  private func refusal(_ name: String) throws -> UnbakingRefusal? {
    let file = try BakedFixtures.bytes(of: name)
    do { _ = try unbake(file) } catch { return error }
    return nil
  }

  @Test(
    "documents are found",
    arguments: [
      ("1EdTech__simple-badge.png", BakedForm.version2), ("badgealliance__demobadge.png", .version2),
      ("concentricsky__baked_heart.png", .version2), ("mozilla__baked.svg", .version2),
      ("mozilla__bad-json.svg", .version2),
      ("ims-2.0-baking-example.svg", .version2), ("1EdTech__simple-json.svg", .version3),
      ("edge/iTXt_plain.png", .version2), ("edge/iTXt_langtranslated.png", .version2),
      ("edge/iTXt_utf8_non-ascii.png", .version2), ("edge/svg_OB3_credential.svg", .version3),
      ("edge/svg_cdata_only.svg", .version2), ("edge/svg_escaped_text_body.svg", .version2),
      ("edge/tEXt_JSON.png", .version2), ("edge/zTXt_compressed.png", .version2),
    ])
  func documents(_ name: String, form: BakedForm) throws {
    let unbaked = try unbaked(name)
    guard case .json = unbaked.statement else {
      Issue.record("\(unbaked.text.prefix(80)) is no document")
      return
    }
    switch unbaked.carrier {
    case .png(_, let found), .svg(let found): #expect(found == form)
    case .text: Issue.record("\(name) is a picture")
    }
  }

  @Test("signed badges are found", arguments: ["1EdTech__simple-jwt.png", "1EdTech__simple-jwt_v1.svg"])
  func signed(_ name: String) throws {
    guard case .jws = try unbaked(name).statement else {
      Issue.record("\(name) holds no JWS")
      return
    }
  }

  @Test(
    "addresses are found",
    arguments: [
      "mozilla__valid-baked.png", "edge/svg_300B_comment_before_root.svg", "edge/svg_nested_in_metadata.svg",
      "edge/svg_utf-16.svg",
    ])
  func addresses(_ name: String) throws {
    guard case .address = try unbaked(name).statement else {
      Issue.record("\(name) holds no address")
      return
    }
  }

  @Test("what was odd is said")
  func remarks() throws {
    #expect(try unbaked("edge/tEXt_JSON.png").remarks == [.oldChunk])
    #expect(try unbaked("edge/zTXt_compressed.png").remarks == [.compressed, .oldChunk])
    #expect(try unbaked("edge/svg_nested_in_metadata.svg").remarks == [.notFirst])
    #expect(try unbaked("ims-2.0-baking-example.svg").verifyAddress == "https://example.org/assertions/123")
    #expect(try unbaked("ims-2.0-baking-example.svg").remarks == [])
  }

  @Test("pictures without a badge say so")
  func nothing() throws {
    #expect(try refusal("mozilla__unbaked.png") == .noBadgeData(.png))
    #expect(try refusal("concentricsky__public_domain_heart.png") == .noBadgeData(.png))
    #expect(try refusal("openbadgefactory__no-metadata.png") == .noBadgeData(.png))
    #expect(try refusal("mozilla__unbaked.svg") == .noBadgeData(.svg))
    #expect(try refusal("edge/OB3_iTXt.png") == .notAStatement(beginning: "a.b.c"))
    #expect(try refusal("edge/svg_jws_verify_selfclosing.svg") == .notAStatement(beginning: "aaa.bbb.ccc"))
  }

  @Test(
    "every file has an answer, every picture can be shown, and what is baked anew is found",
    arguments: BakedFixtures.all)
  func everyFile(_ name: String) throws {
    let file = try BakedFixtures.bytes(of: name)
    let picture = try #require(safePicture(file))
    for target in [file, picture.bytes] {
      #expect(try unbake(try bake(Statements.credential, into: target, as: .version3)).text == Statements.credential)
    }
    if let unbaked = try? unbake(file) {
      let again = try unbake(try bake(unbaked.text, into: picture.bytes, as: .version2))
      #expect(again.text == unbaked.text.replacing("\r\n", with: "\n"))
    }
  }
}

/// The folder `fixtures/open-badges/baked`, where it is at hand.
enum BakedFixtures {
  private static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment["LAPEL_FIXTURES"]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let fixtures = environment.map { URL(filePath: $0) } ?? root.appending(path: "../shared/fixtures/open-badges")
    return fixtures.appending(path: "baked").standardized
  }()

  static let isAtHand = FileManager.default.fileExists(atPath: folder.path)

  static let all: [String] = {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".png") || $0.hasSuffix(".svg") }.sorted()
  }()

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
