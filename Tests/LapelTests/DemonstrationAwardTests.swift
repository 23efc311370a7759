import Addresses
import Backpack
import Baking
import Demonstration
import Foundation
import Gateway
import Issuing
import Names
import OpenBadges
import TestSite
import TestSupport
import Testing
import Verification

@testable import Lapel

@Suite("The awards of the demonstration, as others get them")
struct DemonstrationAwardTests {
  private func filledSite() async throws -> TestSite {
    let site = try await TestSite(base: "https://badges.harbour.example")
    let art = Fixtures.packageRoot.appending(path: "web/static/badges")
    #expect(
      try await DemonstrationFilling(site.storage, base: site.settings.base, art: art).fillIfEmpty(now: site.clock.now))
    return site
  }

  @Test("every award downloads as a picture, and what is in it is verified, expired or revoked as it should be")
  func verdicts() async throws {
    let site = try await filledSite()
    let (web, now) = (site.asOthersSeeIt, site.clock.now)
    var found: [Headline: Int] = [:]
    for award in Community(now: now).awards.map(\.award) {
      let file = await site.get("/award/\(award.id)/file")
      #expect(file.status == 200, "\(award.id)")
      let unbaked = try unbake(file.bytes)
      let statement: Statement
      switch unbaked.statement {
      case .json(let bytes): statement = .json(bytes)
      case .jws(let text): statement = .jws(text)
      case .address(let text): statement = .address(text)
      }
      if case .jws = statement { #expect(award.proof == .signed) } else { #expect(award.proof == .hosted) }
      let report = await Verifier(web: web).verify(
        statement, recipients: [.email(try #require(award.recipient.address).description)], now: now)
      let expected = award.headline(at: now)
      #expect(
        report.verdict.headline == expected,
        "\(award.id): \(report.verdict.decidingCheck.flatMap { report.verdict[$0] }.map { "\($0)" } ?? "-")")
      found[expected, default: 0] += 1
    }
    #expect(found[.verified, default: 0] > 200)
    #expect(found[.revoked, default: 0] > 0 && found[.expired, default: 0] > 0)
  }

  @Test("the page of an award says the same")
  func pages() async throws {
    let site = try await filledSite()
    let now = site.clock.now
    let awards = Community(now: now).awards.map(\.award)
    for (headline, words) in [(Headline.verified, "Verified"), (.expired, "Expired"), (.revoked, "evoked")] {
      let award = try #require(awards.first { $0.headline(at: now) == headline })
      let page = await site.get("/award/\(award.id)")
      #expect(page.status == 200)
      #expect(page.text.contains(words), "\(headline)")
    }
  }

  @Test(
    "the bakery from PyPI reads what is baked here",
    .enabled(if: PeerPython.isAtHand, "LAPEL_TEST_PYTHON names no Python with openbadges-bakery"))
  func bakery() async throws {
    let site = try await filledSite()
    let awards = Community(now: site.clock.now).awards.map(\.award).filter { $0.revocation == nil }
    for proof in AwardProof.allCases {
      let award = try #require(awards.first { $0.proof == proof })
      let file = await site.get("/award/\(award.id)/file")
      // Where an SVG names the address beside the document, that bakery hands out the address.
      let ours = try unbake(file.bytes)
      #expect(try PeerPython.unbaked(file.bytes) == ours.verifyAddress ?? ours.text)
    }
  }
}

extension Award {
  func headline(at now: Date) -> Headline {
    if revocation != nil { return .revoked }
    return expiresAt.map { $0 <= now } == true ? .expired : .verified
  }
}

extension TestSite {
  /// The web in which this site is the only one, asked by somebody else.
  var asOthersSeeIt: Web {
    Web { [self] address, _ in
      guard address.hasPrefix(settings.base.description + "/") else { return .unreachable(.nameNotFound) }
      let answer = await get(String(address.dropFirst(settings.base.description.count)))
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: answer.status,
          mediaType: answer.header("Content-Type").map { String($0.prefix { $0 != ";" }) }, body: answer.bytes,
          fetchedAt: clock.now))
    }
  }
}
