import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("A recorded web")
struct WebRecordTests {
  private let moment = Date(timeIntervalSince1970: 1_795_392_000)

  @Test("what a verification received verifies the badge again without asking anybody")
  func replay() async throws {
    let world = try World(.v2_0)
    let report = await world.hosted()
    let record = try WebRecord(json: JSON(parsing: WebRecord(report.documents).json.bytes))
    #expect(record == WebRecord(report.documents))
    let again = await Verifier(web: record.web(at: world.now))
      .verify(.address(World.assertionAddress), recipients: nil, now: world.now)
    #expect(again.verdict == report.verdict)
    #expect(again.documents == report.documents)
  }

  @Test("bytes that are no text, redirects and times survive being written down")
  func everything() throws {
    var record = WebRecord()
    record["https://a.example/p"] = WebRecord.Answer(
      status: 200, mediaType: "image/png", body: [0x89, 0x50, 0x00, 0xFF], finalAddress: "https://b.example/p",
      fetchedAt: moment)
    record["https://a.example/gone"] = WebRecord.Answer(status: 410, mediaType: nil, body: [])
    #expect(try WebRecord(json: JSON(parsing: record.json.bytes)) == record)
    #expect(record.json["https://a.example/p"]?["bodyBase64"]?.string == "iVAA/w==")
    #expect(record.addresses == ["https://a.example/p", "https://a.example/gone"])
  }

  @Test("a body that is an object or a list is served as its JSON")
  func written() throws {
    let json = try JSON(
      parsing: #"{"https://a.example":{"status":200,"type":"application/json","body":{"id":1}},"x":{"status":404}}"#)
    let record = try WebRecord(json: json)
    #expect(record["https://a.example"]?.body == Array(#"{"id":1}"#.utf8))
    #expect(record["x"]?.body == [])
  }

  @Test("an address that is not in it cannot be reached")
  func unknown() async {
    let answer = await WebRecord().web(at: moment).get("https://a.example", .document)
    #expect(answer == .unreachable(.connection))
  }

  @Test(
    "what is no record is refused",
    arguments: [
      "[]", #"{"a":1}"#, #"{"a":{}}"#, #"{"a":{"status":99}}"#, #"{"a":{"status":200,"body":7}}"#,
      #"{"a":{"status":200,"bodyBase64":"%%"}}"#, #"{"a":{"status":200,"body":"x","sha256":"00"}}"#,
    ])
  func refused(text: String) throws {
    let json = try JSON(parsing: text)
    #expect(throws: WebRecord.Malformed.self) { try WebRecord(json: json) }
  }
}
