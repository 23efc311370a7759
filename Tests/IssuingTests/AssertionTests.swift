import Addresses
import Foundation
import Issuing
import LinkedData
import Testing

@Suite("The document of an award")
struct AssertionTests {
  @Test("a hosted award is written to the letter")
  func hosted() throws {
    let bytes = try Samples.documents().assertion(Samples.award())
    // printf %s 'maren@maren.examplesaltsaltsalt' | sha256sum
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","#
        + #""id":"https://badges.harbour.example/assertions/aaaabbbbccccddddeeee","#
        + #""recipient":{"type":"email","hashed":true,"salt":"saltsaltsalt","#
        + #""identity":"sha256$d040c495847fc483baecc987ecb0cd7662e2a793176200e2daba1b45802aeaa3"},"#
        + #""badge":"https://badges.harbour.example/badge/guiding-light/class","#
        + #""verification":{"type":"HostedBadge"},"issuedOn":"2026-01-07T00:00:00Z"}"#)
  }

  @Test("expiry, narrative and evidence stand where there are any")
  func optional() throws {
    let page = try #require(Link(web: "https://git.harbour.example/changes/18204"))
    let evidence = [
      try #require(AwardEvidence(page: page, narrative: "Change 18204")),
      try #require(AwardEvidence(page: nil, narrative: "Words alone")),
      try #require(AwardEvidence(page: page, narrative: nil)),
    ]
    let award = try Samples.award(
      expiresAt: Date(timeIntervalSince1970: 1_800_000_000), narrative: "For “names”\n of controls.", evidence: evidence
    )
    let json = try JSON(parsing: try Samples.documents().assertion(award))
    #expect(json["expires"] == "2027-01-15T08:00:00Z")
    #expect(json["narrative"] == "For “names”\n of controls.")
    #expect(
      json["evidence"] == [
        ["id": "https://git.harbour.example/changes/18204", "narrative": "Change 18204"],
        ["narrative": "Words alone"], ["id": "https://git.harbour.example/changes/18204"],
      ])
  }

  @Test("the address itself is nowhere in it", arguments: AwardProof.allCases)
  func unnamed(proof: AwardProof) throws {
    let text = String(decoding: try Samples.documents().assertion(Samples.award(proof: proof)), as: UTF8.self)
    #expect(!text.contains("maren@"))
    #expect(!text.contains("maren.example"))
  }

  @Test("the hash follows the spelling of the address, and the salt")
  func identities() throws {
    let documents = try Samples.documents()
    let small = try JSON(parsing: documents.assertion(Samples.award()))
    let capital = try JSON(parsing: documents.assertion(Samples.award(address: "Maren@maren.example")))
    #expect(small["recipient"]?["identity"] != capital["recipient"]?["identity"])
    #expect(Salt.random() != Salt.random())
  }

  @Test("a signed award names the issuer's key")
  func signed() throws {
    let json = try JSON(parsing: try Samples.documents().assertion(Samples.award(proof: .signed)))
    #expect(
      json["verification"] == [
        "type": "SignedBadge", "creator": "https://badges.harbour.example/issuer/harbour-office/key",
      ])
  }

  @Test("the same facts are the same bytes, and stay small", arguments: AwardProof.allCases)
  func sameBytes(proof: AwardProof) throws {
    let award = try Samples.award(proof: proof)
    let bytes = try Samples.documents().assertion(award)
    #expect(try Samples.documents().assertion(award) == bytes)
    #expect(bytes.count < 1_024)
  }

  @Test("a standing award is published as it was made")
  func standing() throws {
    let documents = try Samples.documents()
    let award = try Samples.award()
    #expect(documents.published(award) == .standing(documents.assertion(award)))
  }

  @Test("of a revoked award only that is published, with the reason", arguments: AwardProof.allCases)
  func withdrawn(proof: AwardProof) throws {
    let documents = try Samples.documents()
    let published = documents.published(
      try Samples.award(proof: proof, narrative: "Why", revocation: Samples.withdrawal))
    let text =
      #"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","#
      + #""id":"https://badges.harbour.example/assertions/aaaabbbbccccddddeeee","#
      + #""revoked":true,"revocationReason":"Issued in error."}"#
    #expect(published == .withdrawn(Array(text.utf8)))
  }
}
