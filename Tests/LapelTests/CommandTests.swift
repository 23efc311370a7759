import Foundation
import LinkedData
import OpenBadges
import TestSupport
import Testing
import Verification

@Suite("Badges on the command line", .enabled(if: RunningLapel.isBuilt))
struct CommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lapel-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func lapel(_ arguments: String...) async throws -> (status: Int32?, output: String) {
    let log = folder.appending(path: UUID().uuidString)
    let child = try ChildProcess(
      RunningLapel.executable, arguments, environment: ["PATH": "/usr/bin:/bin"], log: log)
    let status = try await child.end(within: .seconds(60))
    return (status, String(decoding: try Data(contentsOf: log), as: UTF8.self))
  }

  private func write(_ text: String, as name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  private let assertion = """
    {"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://issuer.example/a",
    "recipient":{"type":"email","hashed":false,"identity":"ann@example.org"},"issuedOn":"2024-01-01T00:00:00Z",
    "badge":"https://issuer.example/b","verification":{"type":"hosted"}}
    """

  private func web(status: Int = 200) -> String {
    """
    {"https://issuer.example/a":{"status":\(status),"type":"application/json","body":\(assertion)},
    "https://issuer.example/b":{"status":200,"type":"application/json","body":{"@context":"https://w3id.org/openbadges/v2",
    "type":"BadgeClass","id":"https://issuer.example/b","name":"Robotics","description":"d","criteria":{"narrative":"n"},
    "image":{"id":"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E","caption":"A robot"},
    "issuer":"https://issuer.example/i"}},
    "https://issuer.example/i":{"status":200,"type":"application/json","body":{"@context":"https://w3id.org/openbadges/v2",
    "type":"Issuer","id":"https://issuer.example/i","name":"Guild","url":"https://issuer.example","email":"g@i.example"}}}
    """
  }

  @Test("a badge goes into a picture, comes out again, and is verified from a recorded web, with the right exit status")
  func path() async throws {
    let picture = try write(#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#, as: "plain.svg")
    let statement = try write(assertion, as: "badge.json")
    let baked = folder.appending(path: "baked.svg").path(percentEncoded: false)
    #expect(try await lapel("bake", picture, statement, "--output", baked).status == 0)
    let unbaked = try await lapel("unbake", baked)
    #expect(unbaked.status == 0)
    #expect(try JSON(parsing: unbaked.output.trimmingCharacters(in: .newlines)) == JSON(parsing: assertion))

    let good = try write(web(), as: "web.json")
    let verified = try await lapel("verify", baked, "--web", good, "--at", "2026-01-01T00:00:00Z")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains(": Verified\n"))
    #expect(verified.output.contains("calls itself “Guild”"))
    let gone = try write(web(status: 410), as: "gone.json")
    #expect(try await lapel("verify", baked, "--web", gone).status == 1)
    let nowhere = try write("{}", as: "nowhere.json")
    let unknown = try await lapel("verify", baked, "--web", nowhere)
    #expect(unknown.status == 2 && !unknown.output.contains("“”"), "\(unknown.output)")
    #expect(try await lapel("verify", baked, "--web", good, "--recipient", "bob@example.org").status == 1)
    #expect(try await lapel("verify", baked, picture, "--web", good).status == 1)
  }

  @Test("programs get one JSON object a badge")
  func programs() async throws {
    let statement = try write(assertion, as: "badge.json")
    let result = try await lapel(
      "verify", statement, "--json", "--web", try write(web(), as: "web.json"), "--recipient", "ann@example.org")
    let json = try JSON(parsing: result.output.trimmingCharacters(in: .newlines))
    #expect(json["verdict"] == "verified", "\(result.output)")
    #expect(json["checks"]?.array?.map { $0["id"]?.string } == CheckID.allCases.map(\.rawValue))
    #expect(json["issuer"]?["proven"] == "issuer.example")
  }

  @Test("wrong use is told from a wrong badge")
  func wrongUse() async throws {
    let statement = try write(assertion, as: "badge.json")
    #expect(try await lapel("verify").status == 64)
    #expect(try await lapel("verify", folder.appending(path: "none.png").path(percentEncoded: false)).status == 64)
    #expect(try await lapel("verify", statement, "--at", "yesterday").status == 64)
    #expect(try await lapel("verify", statement, "--web", try write("[]", as: "bad.json")).status == 64)
    #expect(try await lapel("verify", "--cases", statement).status == 64)
    let mistaken = try await lapel("verify", statement, "--recipient", "nonsense")
    #expect(mistaken.status == 64 && mistaken.output.contains("nonsense is not an e-mail address."))
    for command in ["verify", "unbake"] {
      let given = try await lapel(command, folder.path(percentEncoded: false))
      #expect(given.status == 64 && given.output.contains("is a folder. Name a file in it."), "\(given.output)")
      #expect(!given.output.contains("NSCocoaErrorDomain"))
    }
    let aside = try await lapel("verify", "--bogus")
    #expect(aside.status == 64 && aside.output.contains("--bogus"), "\(aside.output)")
    let drawing = try write(#"<svg xmlns="http://www.w3.org/2000/svg"/>"#, as: "drawing.svg")
    let nothing = try await lapel("bake", drawing, try write(#"{"a":1}"#, as: "a.json"), "--output", drawing + ".baked")
    #expect(nothing.status != 0 && nothing.output.contains("This is not badge data"), "\(nothing.output)")
    #expect(try await lapel("unbake", statement).status == 0)
    #expect(try await lapel("unbake", try write("hello", as: "text")).status != 0)
  }

  @Test("a list of cases is run, and what comes out otherwise is named")
  func cases() async throws {
    func list(_ verdict: String, _ check: String) throws -> String {
      let input = String(decoding: JSON.string(assertion).bytes, as: UTF8.self)
      return try write(
        """
        [{"name":"robot","version":"2.0","now":"2026-01-01T00:00:00Z","recipient":null,"input":\(input),"web":\(web()),
        "expect":{"verdict":"\(verdict)","decidingCheck":"\(check)","why":""}}]
        """, as: UUID().uuidString)
    }
    let right = try await lapel("verify", "--cases", try list("accepted", "hosted"))
    #expect(right.status == 0, "\(right.output)")
    let wrong = try await lapel("verify", "--cases", try list("revoked", "status"))
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("robot: verified by"))
    #expect(wrong.output.contains("1 cases, 1 otherwise than expected"))
  }

  @Test("a file that is no list of cases, and one that is no record, are refused in words")
  func malformedFiles() async throws {
    for (text, words) in [("hello", "goes wrong at byte 0"), (#"[{"name":"x"}]"#, "version is missing")] {
      let refused = try await lapel("verify", "--cases", try write(text, as: UUID().uuidString))
      #expect(refused.status == 64 && refused.output.contains(words), "\(refused.output)")
    }
    let record = try write(#"{"https://a.example":{"status":200,"body":"x","sha256":"00"}}"#, as: "record")
    let refused = try await lapel("verify", "https://a.example", "--web", record)
    #expect(refused.status == 64 && refused.output.contains("not the one that was recorded"), "\(refused.output)")
  }
}
