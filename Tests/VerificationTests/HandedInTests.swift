import Baking
import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

@Suite("What somebody hands in")
struct HandedInTests {
  private let drawing = Array(#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#.utf8)

  private func verify(_ bytes: [UInt8], isFile: Bool = true, in world: World) async -> Report {
    await Verifier(web: world.web.web(at: world.now))
      .verify(bytes: bytes, isFile: isFile, recipients: world.recipients, now: world.now)
  }

  @Test("a picture, a document, a JWS and an address are told apart by their content")
  func kinds() async throws {
    let world = try World(.v2_0)
    let document = JSON.object(world.assertion)
    let baked = try bake(String(decoding: document.bytes, as: UTF8.self), into: drawing, as: .version2)
    let picture = await verify(baked, in: world)
    #expect(picture.headline == .verified)
    #expect(picture.has(.fileRead, .passed, .fileHeldBadge))
    let text = await verify(document.bytes, in: world)
    #expect(text.headline == .verified)
    #expect(text.has(.fileRead, .passed, .fileHeldText))
    let pasted = await verify(Array("  \(World.assertionAddress)\n".utf8), isFile: false, in: world)
    #expect(pasted.headline == .verified)
    #expect(pasted.has(.fileRead, .doesNotApply, .fileNotGiven))
    let signed = try World(.v2_0, signed: true)
    let statement = try signed.key.sign(payload: JSON.object(signed.assertion).bytes)
    #expect(await verify(Array(statement.utf8), isFile: false, in: signed).headline == .verified)
  }

  @Test("the address of a baked picture stands for the badge in it")
  func pictureAtAddress() async throws {
    var world = try World(.v2_0)
    let baked = try bake(
      String(decoding: JSON.object(world.assertion).bytes, as: UTF8.self), into: drawing, as: .version2)
    world.web.set(
      "https://elsewhere.example/badge.svg", type: "image/svg+xml", body: String(decoding: baked, as: UTF8.self))
    let report = await verify(Array("https://elsewhere.example/badge.svg".utf8), isFile: false, in: world)
    #expect(report.headline == .verified)
    #expect(report.facts?.assertionID == World.assertionAddress)
  }

  @Test("what is known of a file accompanies the text that was taken from it")
  func reading() async throws {
    let world = try World(.v2_0)
    let reading = FileReading(format: .png, remarks: [Finding(.fileStatementCompressed), Finding(.fileTruncated)])
    func report(_ text: String) async -> Report {
      await Verifier(web: world.web.web(at: world.now)).verify(
        bytes: JSON.object(world.assertion).bytes, isFile: false, earlier: FileReading(text: text), recipients: nil,
        now: world.now)
    }
    let odd = await report(reading.text)
    #expect(odd.headline == .verifiedWithRemarks)
    #expect(odd.has(.fileRead, .remark, .fileStatementCompressed))
    #expect(odd.has(.fileIntact, .remark, .fileTruncated))
    // Whoever sends the words back can say what they like, and nothing comes out better for it.
    for text in ["", " ", "PNG", "fileHeldBadge fileIntact", "recipientMatches nothing"] {
      let report = await report(text)
      #expect(report.has(.fileRead, .doesNotApply, .fileNotGiven), "\(text)")
      #expect(report.has(.fileIntact, .doesNotApply, .fileNotGiven), "\(text)")
    }
  }

  @Test("a text that cannot be read is not called a file")
  func unreadableText() async throws {
    let world = try World(.v2_0)
    #expect(await verify(Array("hello".utf8), isFile: false, in: world).has(.fileRead, .failed, .textNotReadable))
    #expect(await verify(Array("hello".utf8), in: world).has(.fileRead, .failed, .fileNotReadable))
  }

  @Test("what holds no badge is not verified, and the first row says why")
  func noBadge() async throws {
    let world = try World(.v2_0)
    let empty = await verify([], in: world)
    #expect(empty.headline == .notVerified)
    #expect(empty.decidingCheck == .fileRead)
    #expect(empty.verdict[.fileRead]?.finding.arguments == ["reason": "file-empty"])
    #expect(await verify(drawing, in: world).has(.fileRead, .failed, .fileHoldsNoBadge))
    let photo = await verify([0xFF, 0xD8, 0xFF, 0xE0], in: world)
    #expect(photo.verdict[.fileRead]?.finding.arguments == ["reason": "file-of-another-kind"])
    #expect(photo.has(.signature, .notChecked, .dependsOn))
  }

  @Test("a picture that names one badge beside another one is not verified")
  func contradiction() async throws {
    let world = try World(.v2_0)
    let text = String(decoding: JSON.object(world.assertion).bytes, as: UTF8.self)
    let markup = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org" width="9" height="9">
      <openbadges:assertion verify="https://other.example/a"><![CDATA[\(text)]]></openbadges:assertion></svg>
      """
    let report = await verify(Array(markup.utf8), in: world)
    #expect(report.headline == .notVerified)
    #expect(report.verdict[.fileRead]?.finding.arguments == ["reason": "file-two-badges"])
  }
}
