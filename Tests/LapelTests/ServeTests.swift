import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The executable", .enabled(if: RunningLapel.isBuilt), .serialized, .timeLimit(.minutes(5)))
struct ServeTests {
  @Test("a first start makes a living site, a stop leaves nothing running, and a second start finds it again")
  func life() async throws {
    let lapel = try RunningLapel()
    defer { lapel.remove() }
    let first = try await lapel.serve("--demo-if-empty")
    #expect(first.output.contains("Lapel is at \(lapel.address)\n"))
    let link = try #require(first.output.firstMatch(of: /First admin \(this link works once\): (\S+)\n/)?.1)
    #expect(link.hasPrefix("\(lapel.address)/first-admin/"))
    #expect(try await lapel.get("/healthz")?.status == 200)
    #expect(try await lapel.get("/readyz")?.status == 200)
    #expect(try await lapel.get(String(link.dropFirst(lapel.address.utf8.count)))?.status == 200)
    #expect(try await lapel.get("/")?.text.contains("HTTP/1.1 200") == true)
    let postgres = try #require(lapel.postgres)

    // Commands work beside it.
    let listed = try await lapel.run("account", "list")
    #expect(listed.status == 0)
    let names = listed.output.split(separator: "\n").filter { $0.hasSuffix("  member  active") }
    #expect(names.count >= 35, "\(listed.output)")
    let nickname = try #require(names.first?.split(separator: " ").first.map(String.init))
    #expect(try await lapel.get("/user/\(nickname)")?.status == 200)
    #expect(try await lapel.run("account", "disable", nickname).status == 0)
    // What another process did reaches the pages that are kept here with the database's next word.
    #expect(try await lapel.comes(to: 404, at: "/user/\(nickname)"))
    #expect(try await lapel.run("account", "list").output.contains("\(nickname)  member  disabled"))
    #expect(try await lapel.run("account", "enable", nickname).status == 0)
    #expect(try await lapel.comes(to: 200, at: "/user/\(nickname)"))
    #expect(try await lapel.run("account", "disable", "nobody-of-that-name").status != 0)
    let fresh = try await lapel.run("account", "first-admin")
    #expect(fresh.status == 0 && fresh.output.contains("\(lapel.address)/first-admin/"))
    #expect(
      try await lapel.get(String(link.dropFirst(lapel.address.utf8.count)))?.status != 200,
      "a newer link ends the older")
    let second = try await lapel.run("serve")
    #expect(second.status != 0 && second.output.contains("Another Lapel is serving"))
    #expect(try await lapel.get("/healthz")?.status == 200)

    first.send(SIGTERM)
    #expect(try await first.end(within: .seconds(15)) == 0, "\(first.output)")
    #expect(lapel.postgres == nil)
    #expect(kill(postgres, 0) != 0, "the private PostgreSQL is gone")
    #expect(try await lapel.get("/healthz") == nil)

    // The people are still there, and are not invented once more.
    let again = try await lapel.serve("--demo-if-empty")
    #expect(try await lapel.run("account", "list").output.split(separator: "\n").count == names.count)
    again.send(SIGINT)
    #expect(try await again.end(within: .seconds(15)) == 0, "\(again.output)")
    #expect(lapel.postgres == nil)
  }

  @Test("every mistake of the configuration is named at once", arguments: ["config", "serve"])
  func mistakes(_ command: String) async throws {
    let lapel = try RunningLapel([
      "LAPEL_LISTEN": "everywhere", "LAPEL_SIGN_UP": "perhaps", "LAPEL_WORKERS": "0", "LAPEL_SIGNUP": "open",
    ])
    defer { lapel.remove() }
    let told = try await lapel.run(command)
    #expect(told.status == 64)
    for name in ["LAPEL_LISTEN", "LAPEL_SIGN_UP", "LAPEL_WORKERS", "LAPEL_SIGNUP"] {
      #expect(told.output.contains(name), "\(name) in \(told.output)")
    }
    #expect(lapel.postgres == nil)
  }

  @Test("the configuration is shown with its secrets masked")
  func secrets() async throws {
    let lapel = try RunningLapel([
      "LAPEL_SMTP_URL": "smtps://harbour:hunter2@mail.example.org", "LAPEL_MAIL_FROM": "badges@example.org",
    ])
    defer { lapel.remove() }
    let told = try await lapel.run("config")
    #expect(told.status == 0)
    #expect(told.output.contains("mail.example.org") && !told.output.contains("hunter2"))
  }

  @Test("a database that was not migrated is not served")
  func behind() async throws {
    let lapel = try RunningLapel()
    defer { lapel.remove() }
    let told = try await lapel.run("serve")
    #expect(told.status != 0 && told.status != nil)
    #expect(lapel.postgres == nil)
    let migrated = try await lapel.run("migrate")
    #expect(migrated.status == 0, "\(migrated.output)")
    #expect(try await lapel.run("account", "list").status == 0)
    #expect(lapel.postgres == nil)
  }
}
