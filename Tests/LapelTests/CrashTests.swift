import Backpack
import Foundation
import Glibc
import Names
import Postgres
import PrivatePostgreSQL
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Crashes", .enabled(if: RunningLapel.isBuilt), .timeLimit(.minutes(5)))
struct CrashTests {
  enum Victim: CaseIterable { case lapel, postgres, both }

  private static let email = "mira@tide.example"

  @Test("what was acknowledged before a crash in the middle of fifty imports is there once, and gets its outcome")
  func imports() async throws {
    let issuer = try LoopbackIssuer()
    let lapel = try RunningLapel(["LAPEL_FETCH_ALLOW_TEST": issuer.hostAndPort])
    defer { lapel.remove() }
    var child = try await lapel.serve()
    let mira = try await Member("mira", email: Self.email, on: lapel)
    var sent: Set<String> = []
    let acknowledged = Acknowledged()
    for (cycle, victim) in Victim.allCases.enumerated() {
      let files = (0..<50).map { number in
        let name = "\(cycle)-\(number)"
        return (name: name, text: issuer.award(name, to: Self.email))
      }
      sent.formUnion(files.map(\.name))
      let before = acknowledged.names.count
      async let uploaded: Void = upload(files, by: mira, to: lapel, acknowledged)
      // In the middle of it, however slow the machine is.
      let end = ContinuousClock.now + .seconds(60)
      while acknowledged.names.count == before, ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(10))
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...300)))
      let postgres = lapel.postgres
      if victim != .postgres { child.send(SIGKILL) }
      if victim != .lapel, let postgres { kill(postgres, SIGKILL) }
      if victim != .postgres {
        #expect(try await child.end(within: .seconds(10)) == -SIGKILL)
        child = try await lapel.serve()
      } else {
        try await lapel.becomesReady(child)
      }
      await uploaded
      try await lapel.becomesReady(child)
      try await judge(sent: sent, acknowledged: acknowledged.names, on: lapel)
    }
    #expect(!acknowledged.names.isEmpty)
    child.send(SIGTERM)
    #expect(try await child.end(within: .seconds(20)) == 0, "\(child.output)")
  }

  /// The names of what was acknowledged so far.
  private final class Acknowledged: Sendable {
    private let all = Mutex<Set<String>>([])

    var names: Set<String> { all.withLock { $0 } }
    func add(_ names: [String]) { all.withLock { $0.formUnion(names) } }
  }

  /// Uploads five at a time, none twice, and notes which were acknowledged.
  private func upload(
    _ files: [(name: String, text: String)], by mira: Member, to lapel: RunningLapel, _ acknowledged: Acknowledged
  ) async {
    await withTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: files.count, by: 5) {
        let some = Array(files[start..<min(start + 5, files.count)])
        group.addTask {
          if await mira.bring(some, to: lapel)?.status == 303 { acknowledged.add(some.map(\.name)) }
        }
      }
    }
  }

  private struct Row: RowDecodable, Sendable {
    let label: String
    let state: String
    let refusal: String?

    init(row: inout Postgres.Row) throws(DatabaseError) {
      label = try row.next()
      state = try row.next()
      refusal = try row.next()
    }
  }

  private func judge(sent: Set<String>, acknowledged: Set<String>, on lapel: RunningLapel) async throws {
    let connection = try await Connection.open(ConnectionOptions(try #require(lapel.connectionStrings).owner))
    var rows: [Row] = []
    let deadline = ContinuousClock.now + .seconds(90)
    repeat {
      rows = try await connection.rows("SELECT label, state, refusal FROM import", as: Row.self)
      if rows.allSatisfy({ $0.state != "received" && $0.state != "waiting" }) { break }
      try await Task.sleep(for: .milliseconds(100))
    } while ContinuousClock.now < deadline
    let there = Dictionary(grouping: rows, by: \.label)
    #expect(acknowledged.filter { there[$0]?.count != 1 } == [], "acknowledged and not there once")
    #expect(there.filter { $0.value.count > 1 }.keys.sorted() == [], "there more than once")
    #expect(Set(there.keys).subtracting(sent) == [])
    let others = rows.filter { $0.state != "accepted" }
    #expect(others.isEmpty, "\(others.map { "\($0.label) \($0.state) \($0.refusal ?? "")" })")
    let holdings = try await connection.one("SELECT count(*) FROM holding", as: Number.self).value
    #expect(holdings == rows.count)
  }

  private struct Number: RowDecodable, Sendable {
    let value: Int

    init(row: inout Postgres.Row) throws(DatabaseError) { value = try row.next() }
  }
}
