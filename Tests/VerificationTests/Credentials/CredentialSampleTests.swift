import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

/// Credentials from the collections of others, and what is to be said about each where its issuer's site knows nothing.
@Suite(
  "Credentials that others published",
  .enabled(if: Fixtures.openBadges != nil, "the Open Badges fixtures are not there"))
struct CredentialSampleTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let path: String
    let headline: Headline
    let check: CheckID?
    let kind: Finding.Kind?
    var testDescription: String { path }

    init(_ path: String, _ headline: Headline, _ check: CheckID? = nil, _ kind: Finding.Kind? = nil) {
      (self.path, self.headline, self.check, self.kind) = (path, headline, check, kind)
    }
  }

  static let samples: [Sample] = [
    // Their keys stand in fragments alone, which anybody can write.
    Sample("1edtech-java-ob30/complete.json", .notVerified, .keyBelongsToIssuer, .keyNotTied),
    Sample("1edtech-java-ob30/simple.json", .notVerified, .keyBelongsToIssuer, .keyNotTied),
    Sample("1edtech-java-ob30/simple-context-version.json", .notVerified, .keyBelongsToIssuer, .keyNotTied),
    Sample("1edtech-java-ob30/simple-did-key-method.json", .notVerified, .keyBelongsToIssuer, .keyNotTied),
    Sample("1edtech-java-ob30/simple-eddsa-2022.json", .notVerified, .keyBelongsToIssuer, .keyNotTied),
    Sample("1edtech-spec-examples/impl__linked-data-proof-ob-02.json", .notVerified, .keyBelongsToIssuer, .keyNotTied),
    // Named for what is wrong with them.
    Sample("1edtech-java-ob30/simple-err-issuer.json", .notVerified, .documentComplete, .fieldMissing),
    Sample("1edtech-java-ob30/simple-err-issuer-parentorg-type.json", .notVerified, .documentComplete, .fieldMalformed),
    Sample(
      "1edtech-java-ob30/simple-err-credential-subject-identifier-type.json", .notVerified, .documentComplete,
      .fieldMalformed),
    Sample(
      "1edtech-java-ob30/simple-err-credential-subject-achievement-result-description-type.json", .notVerified,
      .documentComplete, .fieldMalformed),
    Sample("1edtech-java-ob30/simple-err-type.json", .notVerified, .inputRecognised, .inputNotABadge),
    Sample("1edtech-java-ob30/simple-err-proof-method-no-scheme.json", .notVerified, .signature, .keyAddressUnusable),
    Sample(
      "1edtech-java-ob30/simple-err-proof-method-unknown-did-method.json", .notFullyChecked, .signature,
      .keyMethodUnknown),
    Sample("1edtech-java-ob30/simple.jwt", .notVerified, .signature, .signatureRefused),
    // Signed by their issuers' own names.
    Sample("dcc-verifier-core/v2SimpleIssuerId.json", .verified),
    Sample("dcc-verifier-core/v2OBv3SpecExample.json", .verified),
    // The standard wants an id or an identifier; a name alone says nothing.
    Sample("dcc-verifier-core/v1NoStatus.json", .notVerified, .documentComplete, .subjectUnnamed),
    Sample("dcc-verifier-core/v2Revoked.json", .notVerified, .documentComplete, .subjectUnnamed),
    // Examples that nobody signed.
    Sample("1edtech-spec-examples/docformat-00.json", .notVerified, .signature, .proofMissing),
    Sample("1edtech-spec-examples/examples__skillAssertionCase-00.json", .notVerified, .signature, .proofMissing),
    Sample(
      "1edtech-spec-examples/equality-and-comparison-01.json", .notFullyChecked, .wordsKnown, .wordsContextNotKnown),
  ]

  private static let now = Date(timeIntervalSince1970: 1_795_392_000)

  private func report(_ path: String, answers: [String: [UInt8]] = [:]) async throws -> Report {
    let bytes = try Fixtures.bytes("ob3/" + path, in: Fixtures.openBadges)
    let web = Web { address, _ in
      .document(
        WebDocument(
          address: address, finalAddress: address, status: answers[address] == nil ? 404 : 200, mediaType: nil,
          body: answers[address] ?? [], fetchedAt: Self.now))
    }
    return await Verifier(web: web).verify(bytes: bytes, isFile: false, recipients: nil, now: Self.now)
  }

  @Test("each gets the verdict that can be defended", arguments: samples)
  func verdict(sample: Sample) async throws {
    let report = try await report(sample.path)
    #expect(report.headline == sample.headline)
    #expect(report.decidingCheck == sample.check)
    #expect(report.decidingCheck.flatMap { report.verdict[$0]?.finding.kind } == sample.kind)
  }

  @Test("a list that others published says that a badge is revoked")
  func revoked() async throws {
    let list =
      "https://raw.githubusercontent.com/digitalcredentials/verifier-core/refs/heads/main/src/test-fixtures/status/e5WK8CbZ1GjycuPombrj"
    let body = try Fixtures.bytes("ob3/dcc-verifier-core/status-e5WK8CbZ1GjycuPombrj.txt", in: Fixtures.openBadges)
    let report = try await report("dcc-verifier-core/v2Revoked.json", answers: [list: body])
    #expect(report.has(.status, .failed, .statusRevoked))
  }

  @Test("whatever is signed with a good signature is said to be intact")
  func mathematics() async throws {
    let expected = try Fixtures.json("expected-proof-results.json", in: Fixtures.openBadges)
    for (path, results) in (expected.object?.members ?? []).map({ ($0.key, $0.value) }) {
      guard let first = results.array?.first?.string, path.hasPrefix("ob3/") else { continue }
      let report = try await report(String(path.dropFirst(4)))
      let row = report.verdict[.signature]
      if first.hasPrefix("signature-good"), row?.finding.kind != .dependsOn {
        #expect([.passed, .remark].contains(row?.state), "\(path): \(String(describing: row?.finding))")
      }
      if first.hasPrefix("signature-bad") { #expect(row?.state != .passed, "\(path)") }
    }
  }
}
