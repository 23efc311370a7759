import Addresses
import Backpack
import Baking
import Foundation
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Verification
import Work

@Suite("Files that hostile people send", .enabled(if: Fixtures.areThere, "the shared fixtures are not there"))
struct HostileFileTests {
  @Test(
    "every file is held or refused as the collection says, with a sentence", arguments: ["png", "svg", "json", "jws"])
  func collection(_ category: String) async throws {
    let cases = try HostileCollection.cases().filter { $0.category == category }
    #expect(cases.count >= 35)
    var deviations: [String] = []
    let web = try HostileCollection.world()
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    for item in cases {
      let bytes = try Fixtures.hostile.bytes(item.file)
      let entry = try await site.take(bytes, label: item.file, by: robin)
      let outcome = entry.imported.outcome
      if let holding = entry.holding {
        if !item.mayBeHeld { deviations.append("\(item.file): held, though \(item.why)") }
        if let name = holding.picture {
          deviations += try await ServedPicture.faults(name, on: site).map { "\(item.file): \($0)" }
        }
      } else if !item.mayBeRefused {
        deviations.append(
          "\(item.file): \(outcome) by \(entry.verdict?.decidingCheck?.rawValue ?? "-"), though \(item.why)")
      }
      deviations += await site.silence(of: entry, for: robin).map { "\(item.file): \($0)" }
      if entry.holding == nil, try await site.bytes(of: entry.imported.publicID, of: robin) != bytes {
        deviations.append("\(item.file): its bytes are not here any more")
      }
      // Most of them say that they are the same badge, of which there can be one only.
      try await site.run("DELETE FROM import")
      try await site.run("DELETE FROM holding")
    }
    #expect(deviations.isEmpty, "\(deviations.joined(separator: "\n"))")
    let forbidden = web.asked.filter { $0.contains("javascript:") || $0.hasPrefix("file:") }
    #expect(forbidden.isEmpty)
  }

  @Test("badges in the wild whose issuers are gone are answered with a sentence, and none is taken unchecked")
  func wild() async throws {
    let site = try await TestSite(elsewhere: StubWeb().web)
    let robin = try await site.person("robin")
    var deviations: [String] = []
    let files = Fixtures.openBadges.files(in: "baked")
    #expect(files.count >= 25)
    for file in files {
      let bytes = try Fixtures.openBadges.bytes(file)
      let entry = try await site.take(bytes, label: file, by: robin)
      if entry.holding != nil { deviations.append("\(file): held, though nobody could be asked") }
      if case .received = entry.imported.outcome { deviations.append("\(file): no outcome") }
      if try await site.bytes(of: entry.imported.publicID, of: robin) != bytes {
        deviations.append("\(file): bytes lost")
      }
      deviations += await site.silence(of: entry, for: robin).map { "\(file): \($0)" }
    }
    #expect(deviations.isEmpty, "\(deviations.joined(separator: "\n"))")
  }

  @Test(
    "badges in the wild are told apart",
    arguments: [
      ("1EdTech__simple-badge.png", ImportRefusal.Kind.notYours), ("1EdTech__simple-json.svg", .notYours),
      ("1EdTech__simple-jwt.png", .notVerified), ("mozilla__unbaked.png", .noBadgeData),
      ("mozilla__unbaked.svg", .noBadgeData), ("openbadgefactory__no-metadata.png", .noBadgeData),
      ("concentricsky__public_domain_heart.png", .noBadgeData), ("mozilla__valid-baked.png", .notReached),
      ("edge/svg_OB3_credential.svg", .notABadgeFile),
    ])
  func kinds(_ file: String, _ kind: ImportRefusal.Kind) async throws {
    let site = try await TestSite(elsewhere: StubWeb().web)
    let robin = try await site.person("robin")
    let entry = try await site.take(try Fixtures.openBadges.bytes("baked/\(file)"), by: robin)
    #expect(
      entry.refusal?.kind == kind,
      "\(entry.verdict?.decidingCheck.flatMap { entry.verdict?[$0] }.map { "\($0)" } ?? "")")
  }
}

extension TestSite {
  /// What is missing on the page of an import: it has to be there and to say something.
  func silence(of entry: ImportEntry, for person: TestPerson) async -> [String] {
    let page = await get("/backpack/imports/\(entry.imported.publicID)", as: person)
    guard page.status == 200 else { return ["its page is answered \(page.status)"] }
    guard let refusal = entry.refusal else { return entry.holding == nil ? ["no outcome"] : [] }
    return page.text.contains("refusal.\(refusal.kind.rawValue)") ? ["no words for \(refusal.kind)"] : []
  }
}
