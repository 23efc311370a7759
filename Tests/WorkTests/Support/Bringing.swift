import Addresses
import Backpack
import Crypto
import Foundation
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Storage
import Synchronization
import TestSite
import TestSupport
import Testing
import Work

extension TestSite {
  /// Hands things in as the import form does, while the background work goes on, and returns the form's answer.
  func bring(_ parts: [Part], as person: TestPerson) async -> TestAnswer {
    let isOver = Atomic(false)
    async let work: Void = {
      // Not ended by cancelling: what is being looked at is finished.
      while !isOver.load(ordering: .relaxed) {
        _ = await worker.workOff()
        try? await Task.sleep(for: .milliseconds(5))
      }
    }()
    let answer = await upload("/backpack/import", parts, as: person)
    isOver.store(true, ordering: .relaxed)
    await work
    return answer
  }

  /// Hands in one thing without the form, has it looked at, and returns what became of it.
  func take(
    _ bytes: [UInt8], _ source: Import.Source = .file, label: String = "badge", by person: TestPerson
  ) async throws -> ImportEntry {
    let id = try await receive(bytes, source, label: label, by: person)
    _ = await worker.workOff()
    return try await entry(id, of: person)
  }

  func take(_ text: String, _ source: Import.Source = .file, by person: TestPerson) async throws -> ImportEntry {
    try await take(Array(text.utf8), source, by: person)
  }

  /// Hands in one thing that nobody has looked at yet.
  func receive(
    _ bytes: [UInt8], _ source: Import.Source = .file, label: String = "badge", by person: TestPerson
  ) async throws -> PublicID {
    let (hash, now) = (Array(SHA256.hash(data: Data(bytes))), clock.now)
    return try await storage.transaction { db in
      try db.receive(
        bytes, sha256: hash, source: source, label: label, batch: .random(), for: person.account.id, at: now)
    }
  }

  func entry(_ id: PublicID, of person: TestPerson) async throws -> ImportEntry {
    let entry = try await storage.transaction { db in try db.imported(id, of: person.account.id) }
    return try #require(entry)
  }

  /// The bytes of an import, where they are still here.
  func bytes(of id: PublicID, of person: TestPerson) async throws -> [UInt8]? {
    try await storage.transaction { db in try db.importedBytes(id, of: person.account.id) }
  }

  func holdings(of person: TestPerson) async throws -> [Holding] {
    try await storage.transaction { db in try db.holdings(of: person.account.id, after: nil, limit: 1000, at: clock.now)
    }
  }
}

extension ImportEntry {
  var refusal: ImportRefusal? {
    switch imported.outcome {
    case .refused(let refusal), .waiting(let refusal, _): refusal
    case .received, .accepted: nil
    }
  }

  /// The refusal's kind, where it was refused for good.
  var refused: ImportRefusal.Kind? {
    if case .refused(let refusal) = imported.outcome { refusal.kind } else { nil }
  }

  var nextTry: Date? {
    if case .waiting(_, let next) = imported.outcome { next } else { nil }
  }
}
