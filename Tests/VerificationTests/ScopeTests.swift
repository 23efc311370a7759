import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("Where an issuer's badges may be published")
struct ScopeTests {
  private func report(rules: JSON?, at address: String, version: StandardVersion = .v2_0) async throws -> Report {
    var world = try World(version)
    world.change(World.issuerAddress) { $0["verification"] = rules }
    var assertion = world.assertion
    if version == .v1_0 {
      assertion["verify"] = ["type": "hosted", "url": .string(address)]
    } else {
      assertion["id"] = .string(address)
    }
    world.web[address] = .object(assertion)
    return await world.verify(.address(address))
  }

  @Test(
    "by default on the issuer's own host",
    arguments: [
      ("https://issuer.example/x/y", true), ("http://issuer.example/x", true),
      ("https://ISSUER.example:443/x", true), ("https://issuer.example:8443/x", false),
      ("https://evil.example/x", false), ("https://issuer.example.evil.example/x", false),
      ("https://issuer.example@evil.example/x", false), ("https://sub.issuer.example/x", false),
    ])
  func byDefault(address: String, allowed: Bool) async throws {
    let report = try await report(rules: nil, at: address)
    #expect(report.verdict[.issuerScope]?.state == (allowed ? .passed : .failed))
    #expect((report.headline == .notVerified) == !allowed)
    #expect((report.facts?.issuerHost == nil) == !allowed)
  }

  @Test("of many places each counts")
  func manyPlaces() async throws {
    let places = (0..<150).map { JSON.string("https://issuer.example/\($0)/") }
    let report = try await report(rules: ["startsWith": .array(places)], at: "https://issuer.example/149/a")
    #expect(report.headline == .verified)
  }

  @Test("the first versions have no such rule, and are held to it all the same")
  func firstVersions() async throws {
    let report = try await report(rules: nil, at: "https://evil.example/x", version: .v1_0)
    #expect(report.decidingCheck == .issuerScope)
    #expect(report.verdict[.issuerScope]?.finding.arguments == ["issuer": "issuer.example", "host": "evil.example"])
  }

  @Test(
    "startsWith and allowedOrigins are what the issuer says",
    arguments: [
      (["startsWith": "https://issuer.example/a/"], "https://issuer.example/a/1", true),
      (["startsWith": "https://issuer.example/a/"], "https://issuer.example/b/1", false),
      (["startsWith": ["https://issuer.example/b/", "https://cdn.example/a/"]], "https://cdn.example/a/1", true),
      (["startsWith": "https://issuer.example"], "https://issuer.example.evil.example/a", false),
      (["startsWith": "https://issuer.example"], "https://issuer.example@evil.example/a", false),
      (["allowedOrigins": ["cdn.example", "issuer.example"]], "https://cdn.example/1", true),
      (["allowedOrigins": "cdn.example"], "https://issuer.example/1", false),
      (["allowedOrigins": "cdn.example"], "https://cdn.example.evil.example/1", false),
      (["allowedOrigins": "cdn.example:8443"], "https://cdn.example:8443/1", true),
      (["allowedOrigins": "https://cdn.example"], "https://cdn.example/1", false),
      (["allowedOrigins": "cdn.example", "startsWith": "https://cdn.example/a/"], "https://cdn.example/b", false),
      (["startsWith": "https://issuer.example/a/"], "https://issuer.example/a/../b/1", false),
      (["startsWith": "https://issuer.example/a/"], "https://issuer.example/a/%2E%2e/b/1", false),
      (["startsWith": "https://issuer.example/a/"], "https://issuer.example/a/b?..", true),
      (["startsWith": "https://Issuer.Example:443/a/"], "https://issuer.example/a/1", true),
      (["allowedOrigins": [], "startsWith": "https://issuer.example/"], "https://issuer.example/b", false),
    ] as [(JSON, String, Bool)])
  func rules(rules: JSON, address: String, allowed: Bool) async throws {
    let report = try await report(rules: rules, at: address)
    #expect((report.verdict[.issuerScope]?.state == .failed) == !allowed)
  }

  @Test("a badge on the issuer's site that its rules leave out is not said to be elsewhere")
  func besideTheRules() async throws {
    let rules: JSON = ["startsWith": "https://issuer.example/a/"]
    let report = try await report(rules: rules, at: "https://issuer.example/b/1")
    #expect(report.has(.issuerScope, .failed, .scopeOutsideRules))
    #expect(
      try await self.report(rules: rules, at: "https://evil.example/1").has(.issuerScope, .failed, .scopeElsewhere))
  }

  @Test("a rule without a path is worth a remark")
  func withoutPath() async throws {
    let report = try await report(rules: ["startsWith": "https://issuer.example"], at: "https://issuer.example/1")
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.issuerScope, .remark, .scopePrefixWithoutPath))
  }

  @Test("a badge class elsewhere that names this issuer does not make it the issuer's")
  func foreignClass() async throws {
    var world = try World(.v2_0)
    var copy = try #require(world.web[World.classAddress]?.object)
    copy["id"] = "https://evil.example/badge"
    world.web["https://evil.example/badge"] = .object(copy)
    world.changeAssertion { $0["badge"] = "https://evil.example/badge" }
    #expect(await world.hosted().has(.issuerScope, .failed, .scopeClassElsewhere))
  }

  @Test("a badge may not bring rules of its own")
  func ownRules() async throws {
    var world = try World(.v2_0)
    world.changeAssertion { $0["verification"] = ["type": "HostedBadge", "allowedOrigins": "evil.example"] }
    let report = await world.hosted()
    #expect(report.headline == .notVerified)
    #expect(report.has(.issuerScope, .failed, .scopeOwnRules))
  }

  @Test("an issuer's description that belongs to another site is asked for there")
  func borrowedIssuer() async throws {
    var world = try World(.v2_0)
    world.web["https://evil.example/profile"] = world.web[World.issuerAddress]
    var copy = try #require(world.web[World.classAddress]?.object)
    copy["id"] = "https://evil.example/badge"
    copy["issuer"] = "https://evil.example/profile"
    world.web["https://evil.example/badge"] = .object(copy)
    var assertion = world.assertion
    assertion["id"] = "https://evil.example/a"
    assertion["badge"] = "https://evil.example/badge"
    world.web["https://evil.example/a"] = .object(assertion)
    let report = await world.verify(.address("https://evil.example/a"))
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .issuerScope)
  }
}
