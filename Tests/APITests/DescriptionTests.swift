import Addresses
import Backpack
import Foundation
import Gateway
import HTTPTypes
import LinkedData
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Schemas
import Storage
import TestSite
import TestSupport
import Testing

@Suite("The description of the interface") struct DescriptionTests {
  @Test("every route of programs is described, and whatever is described is a route")
  func complete() async throws {
    let site = try await TestSite()
    let description = try await Description(of: site)
    let routes = site.routes.filter { $0.pattern.hasPrefix("/api/v1/") }.map { "\($0.method) \($0.pattern)" }
    #expect(description.operations == Set(routes))
    #expect(description.operations.count > 20)
  }

  @Test("every operation, parameter and status has words, and every reference leads somewhere")
  func words() async throws {
    let description = try await Description(of: try await TestSite())
    let text = description.document.text
    #expect(!text.contains("\"interface."), "a key without words is said by itself")
    for name in text.matches(of: /"#\/components\/(schemas|responses)\/([A-Za-z0-9]+)"/) {
      #expect(description.document["components"]?[String(name.1)]?[String(name.2)] != nil, "\(name.2)")
    }
  }

  @Test("a request that cannot even be read is refused as a problem, too")
  func unreadable() async throws {
    let site = try await TestSite()
    for (refusal, kind) in [(RequestRefusal.malformedTarget, "bad-request"), (.encodedBody, "unsupported-type")] {
      let answer = TestAnswer(site.door.service.refuse(refusal, nil))
      #expect(answer.headers[.contentType] == "application/problem+json" && answer.problem == kind)
    }
  }

  @Test("so is one whose address cannot be read, and its body is not said to be too long", arguments: ["%25", "%7f"])
  func unreadableAddress(_ escape: String) async throws {
    let site = try await TestSite()
    let target = "/api/v1/collections/a\(escape)b"
    if case .none = site.door.service.plan(.init(method: .patch, target: target)) {
      Issue.record("The body would be refused before anybody looks at the address.")
    }
    for answer in [await site.send(.patch, target), await site.get(target)] {
      #expect(answer.status == 400 && answer.problem == "bad-request")
      #expect(answer.headers[.contentType] == "application/problem+json")
    }
    let refused = TestAnswer(site.door.service.refuse(.bodyTooLarge, .init(method: .patch, target: target)))
    #expect(refused.status == 413 && refused.headers[.contentType] == "application/problem+json")
  }

  @Test("every schema is one that can be asked")
  func schemas() async throws {
    let description = try await Description(of: try await TestSite())
    let all = description.document["components"]?["schemas"]?.object?.members ?? []
    #expect(!all.isEmpty)
    for entry in all {
      let outcome = try description.fits(Array("7".utf8), entry.value)
      guard case .doesNotFit = outcome else {
        Issue.record("\(entry.key): \(outcome)")
        continue
      }
    }
  }

  @Test("the page for people names every operation and every kind of problem, and needs no script")
  func page() async throws {
    let site = try await TestSite()
    let description = try await Description(of: site)
    let page = await site.get("/api")
    #expect(page.status == 200)
    for operation in description.operations { #expect(page.text.contains("<code>\(operation)</code>"), "\(operation)") }
    for kind in ["not-found", "token-invalid", "invalid-member", "bug"] {
      #expect(page.text.contains("id=\"problem-\(kind)\""))
    }
    #expect(!page.text.contains("interface."), "a key without words is said by itself")
  }

  @Test("scripts of every site may read the document, and it is not sent twice")
  func cached() async throws {
    let site = try await TestSite()
    let answer = await site.get("/api/openapi.json")
    #expect(answer.header("Access-Control-Allow-Origin") == "*")
    let tag = try #require(answer.headers[.eTag])
    let again = await site.get("/api/openapi.json", headers: [.ifNoneMatch: tag])
    #expect(again.status == 304 && again.bytes.isEmpty && again.headers[.eTag] == tag)
  }
}
