internal import LinkedData

/// An extension that was published for Open Badges 1.1 and 2.0: what marks an object as one, and what it must hold.
///
/// - Source: 1EdTech, “Open Badges Extensions”, the `validation` of each context.
public struct PublishedExtension: Sendable, Hashable {
  /// Its name in the addresses, such as `applyLinkExtension`.
  public let name: String
  /// The type it validates, as a whole IRI.
  public let type: String
  /// Where its context is published.
  let contexts: [String]
  /// Where its schema is published.
  let schemaAddress: String
  /// What its context calls the type, where that is more than the prefix `extensions:`.
  let term: String?

  /// What an object of this extension must be.
  public var schema: Schema? { Schemas.published(at: schemaAddress) }

  // swift-format-ignore
  /// All that Lapel knows.
  public static let all: [PublishedExtension] = [
    PublishedExtension("accessibilityExtension", "accessibility", term: "extensions#accessibility"),
    PublishedExtension("applyLinkExtension", "ApplyLink"),
    PublishedExtension("assessmentExtension", "AssessmentExtension", short: "ob-assessment/v1p0"),
    PublishedExtension("endorsement", "Endorsement", term: "endorsement"),
    PublishedExtension("exampleExtension", "ExampleExtension"),
    PublishedExtension("extraDescription", "ExtraDescriptionExtension", short: "ob-exdesc/v1p0"),
    PublishedExtension("geoCoordinatesExtension", "GeoCoordinates"),
    PublishedExtension("issuerAccreditationExtension", "IssuerAccreditation", short: "ob-accred/v1p0"),
    PublishedExtension("licenseExtension", "LicenseExtension"),
    PublishedExtension("originalCreatorExtension", "originalCreator"),
    PublishedExtension("recipientProfile", "RecipientProfile"),
  ]

  private init(_ name: String, _ type: String, term: String? = nil, short: String? = nil) {
    self.name = name
    self.type = "https://w3id.org/openbadges/extensions#" + type
    self.term = term
    self.schemaAddress = "https://w3id.org/openbadges/extensions/\(name)/schema.json"
    var contexts = [
      "w3id.org/openbadges/extensions/\(name)/context.json", "openbadgespec.org/extensions/\(name)/context.json",
    ]
    if let short { contexts += ["", "/"].map { "purl.imsglobal.org/spec/\(short)/context\($0)" } }
    self.contexts = contexts.flatMap { ["https://" + $0, "http://" + $0] }
  }

  /// Whether an object with these contexts and this type is one: both are compared exactly.
  func marks(contexts named: [String], type written: String) -> Bool {
    guard named.contains(where: { name in contexts.contains { $0.isSame(as: name) } }) else {
      return false
    }
    if let term, term.isSame(as: written) { return true }
    return Self.expanded(written).isSame(as: type)
  }

  /// A type as a whole IRI, by the prefix that the Open Badges contexts declare for extensions.
  private static func expanded(_ type: String) -> String {
    let prefix = "extensions:"
    guard type.utf8.starts(with: prefix.utf8) else { return type }
    return "https://w3id.org/openbadges/extensions#"
      + String(decoding: type.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
