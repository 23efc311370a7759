import Issuing
import LinkedData
import Testing

@Suite("The document of a badge class")
struct BadgeClassDocumentTests {
  @Test("it has all that Open Badges 2.0 asks for")
  func members() throws {
    let json = try JSON(parsing: try Samples.documents().badgeClass(Samples.badgeClass()))
    let digest = String(repeating: "ab", count: 32)
    #expect(
      json == [
        "@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass",
        "id": "https://badges.harbour.example/badge/guiding-light/class", "name": "Guiding Light",
        "description": "Removed a barrier.",
        "image": ["id": "https://badges.harbour.example/image/\(digest).svg", "caption": "A lighthouse"],
        "criteria": [
          "id": "https://badges.harbour.example/badge/guiding-light", "narrative": "Find one.\n\nRemove it.",
        ],
        "issuer": "https://badges.harbour.example/issuer/harbour-office/profile", "tags": ["Quality"],
      ])
  }

  @Test("without a caption the name stands in, without tags there is no list of them")
  func fallbacks() throws {
    let json = try JSON(parsing: try Samples.documents().badgeClass(Samples.badgeClass(caption: nil, tags: [])))
    #expect(json["image"]?["caption"] == "Guiding Light")
    #expect(json["tags"] == nil)
  }

  @Test("the id is the one that its awards name")
  func linked() throws {
    let documents = try Samples.documents()
    let badgeClass = try Samples.badgeClass()
    let award = try JSON(parsing: documents.assertion(Samples.award()))
    #expect(award["badge"] == .string(documents.badgeClassID(badgeClass.slug)))
    #expect(try JSON(parsing: documents.badgeClass(badgeClass))["id"] == award["badge"])
  }
}
