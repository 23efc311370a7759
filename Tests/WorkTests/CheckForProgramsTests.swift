import Foundation
import HTTPTypes
import LinkedData
import MicroHTTP
import OpenBadges
import TestSite
import Testing

@Suite("Badges that programs have checked")
struct CheckForProgramsTests {
  private func world() async throws -> (TestSite, [UInt8]) {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    return (site, try ForeignIssuer.baked(try ForeignIssuer(web).award(to: "ann@example.org")))
  }

  @Test("a file, an address or a text is answered with the verdict and every check")
  func answers() async throws {
    let (site, file) = try await world()
    let packed = Data(file).base64EncodedString()
    let questions: [(String, TestAnswer)] = [
      ("picture", await site.ask(file, type: "image/png")),
      ("address", await site.ask(#"{"input":"https://issuer.example/a/1","recipient":"ann@example.org"}"#)),
      ("packed", await site.ask(#"{"file":"\#(packed)","recipient":"ann@example.org"}"#)),
    ]
    for (name, answer) in questions {
      #expect(answer.status == 200, "\(name): \(answer.text)")
      #expect(answer.headers[.contentType] == "application/json")
      #expect(answer.cookies.isEmpty)
      let json = try JSON(parsing: answer.bytes)
      #expect(["verified", "verified-with-remarks"].contains(json["verdict"]?.string), "\(name)")
      #expect(json["checks"]?.array?.map { $0["id"]?.string } == CheckID.allCases.map(\.rawValue))
      #expect(json["issuer"]?["callsItself"] == "The Robot Guild")
      #expect(json["issuer"]?["proven"] == "issuer.example")
      #expect(json["inputDigest"]?.string?.hasPrefix("sha256:") == true)
    }
    let foreign = try JSON(
      parsing: await site.ask(#"{"input":"https://issuer.example/a/1","recipient":"bob@example.org"}"#).bytes)
    #expect(foreign["verdict"] == "not-yours" && foreign["decidingCheck"] == "recipient")
  }

  @Test("a document that is sent as JSON is the badge itself; what is no badge is not verified")
  func documents() async throws {
    let (site, _) = try await world()
    let document = await site.ask(
      #"{"id":"https://issuer.example/a/1","type":"Assertion"}"#, type: "application/ld+json")
    #expect(try JSON(parsing: document.bytes)["verdict"] == "not-verified")
    for body in ["[]", "{", "null", "7"] {
      let answer = await site.ask(body)
      #expect(answer.status == 200)
      #expect(try JSON(parsing: answer.bytes)["verdict"] == "not-verified", "\(body)")
    }
  }

  @Test(
    "what cannot be answered is refused with problem details",
    arguments: [
      "", #"{"input":7}"#, #"{"input":"a","file":"YQ=="}"#, #"{"recipient":"ann@example.org"}"#, #"{"file":"?"}"#,
      #"{"input":"a","recipient":"ann"}"#, #"{"input":"a","recipient":7}"#,
    ])
  func refused(body: String) async throws {
    let site = try await TestSite()
    let answer = await site.ask(body)
    #expect(answer.status == 422)
    #expect(answer.headers[.contentType] == "application/problem+json")
    let json = try JSON(parsing: answer.bytes)
    #expect(json["status"] == 422 && json["detail"]?.string?.isEmpty == false && json["title"] != nil)
  }

  @Test(
    "forms are not taken, whoever sends them, and no cookie counts",
    arguments: [
      "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "text/plain", "TEXT/PLAIN;charset=utf-8",
      " text/plain", "",
    ])
  func forms(type: String) async throws {
    let site = try await TestSite()
    let answer = await site.ask(#"{"input":"a"}"#, type: type, headers: site.fromHere)
    #expect(answer.status == 415)
    #expect(answer.headers[.contentType] == "application/problem+json")
    let robin = try await site.person("robin")
    _ = site.statements.take()
    _ = await site.send(
      .post, "/api/v1/verify", as: robin, headers: [.contentType: "application/json"],
      body: .bytes(Array(#"{"input":"-"}"#.utf8)))
    #expect(!site.statements.take().contains { $0.contains("session") })
  }
}
