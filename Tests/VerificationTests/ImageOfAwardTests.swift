import Baking
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("The picture that an award names as its own")
struct ImageOfAwardTests {
  private static let address = "https://issuer.example/a/1.svg"
  private static let plain = Array("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".utf8)

  /// The report on a badge of 2.0 whose own picture is `picture`.
  private func report(_ picture: (World) throws -> [UInt8]?) async throws -> Report {
    var world = try World(.v2_0)
    world.changeAssertion { $0["image"] = .string(Self.address) }
    world.web.answers[Self.address] = try picture(world).map { RecordedWeb.Answer(type: "image/svg+xml", body: $0) }
    return await world.hosted()
  }

  private func baked(_ statement: String) throws -> [UInt8] { try bake(statement, into: Self.plain, as: .version2) }

  @Test("one that carries the award, as a document or by its address, is good")
  func same() async throws {
    let document = try await report { try baked(String(decoding: JSON.object($0.assertion).bytes, as: UTF8.self)) }
    #expect(document.headline == .verified)
    #expect(try await report { _ in try baked(World.assertionAddress) }.headline == .verified)
  }

  @Test("one that carries another award is worth a remark")
  func another() async throws {
    let report = try await report { _ in try baked("https://issuer.example/a/2") }
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.image, .remark, .imageOfAwardHoldsAnother))
  }

  @Test("so is one that carries none")
  func none() async throws {
    let report = try await report { _ in Self.plain }
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.image, .remark, .imageOfAwardHoldsNone))
  }

  @Test("one that cannot be had says nothing")
  func unreachable() async throws {
    #expect(try await report { _ in nil }.headline == .verified)
  }
}
