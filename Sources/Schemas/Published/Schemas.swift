internal import LinkedData

/// The published schemas that Lapel knows without fetching them.
public enum Schemas {
  /// The schema that is published at `address`; `nil` where it is not one that is known.
  ///
  /// Addresses are compared byte by byte, as they are published, with http and https both.
  public static func published(at address: String) -> Schema? {
    let wanted = address.utf8.starts(with: "http://".utf8) ? "https://" + address.dropFirst("http://".count) : address
    return all.first { $0.addresses.contains { $0.isSame(as: wanted) } }?.schema()
  }

  /// One published schema and the addresses it has.
  struct Entry: Sendable {
    let addresses: [String]
    let schema: @Sendable () -> Schema?
  }

  // swift-format-ignore
  static let all: [Entry] = [
    credential30("achievementcredential") { AchievementCredentialSchema.schema },
    credential30("endorsementcredential") { AchievementCredentialSchema.ofEndorsement },

    extension30("accessibilityExtension/schema_achievement_credential_obv3p0.json") { ExtensionSchemas.accessibleCredential },
    extension30("accessibilityExtension/schema_achievement_obv3p0.json")            { ExtensionSchemas.accessibleAchievement },
    extension30("accessibilityExtension/schema_profile_obv3p0.json")                { ExtensionSchemas.accessibleProfile },
    extension30("applyLinkExtension/schema_obv3p0.json")                            { ExtensionSchemas.applyLink },
    extension30("geoCoordinatesExtension/schema_achievement_credential_obv3p0.json") { ExtensionSchemas.placedCredential },
    extension30("geoCoordinatesExtension/schema_achievement_obv3p0.json")           { ExtensionSchemas.placedAchievement },
    extension30("licenseExtension/schema_obv3p0.json")                              { ExtensionSchemas.license },
    short("ob-assessment/v2p0")                                                     { ExtensionSchemas.assessment },
    short("ob-accred/v2p0")                                                         { ExtensionSchemas.issuerAccreditation },

    extension20("accessibilityExtension")       { OlderExtensionSchemas.accessibility },
    extension20("applyLinkExtension")           { OlderExtensionSchemas.applyLink },
    extension20("assessmentExtension")          { OlderAssessmentSchema.schema },
    extension20("endorsement")                  { OlderExtensionSchemas.endorsement },
    extension20("exampleExtension")             { OlderExtensionSchemas.example },
    extension20("extraDescription")             { OlderExtensionSchemas.extraDescription },
    extension20("geoCoordinatesExtension")      { OlderExtensionSchemas.geoCoordinates },
    extension20("issuerAccreditationExtension") { OlderExtensionSchemas.issuerAccreditation },
    extension20("licenseExtension")             { OlderExtensionSchemas.license },
    extension20("originalCreatorExtension")     { OlderExtensionSchemas.originalCreator },
    extension20("recipientProfile")             { OlderExtensionSchemas.recipientProfile },
    short("ob-assessment/v1p0")                 { OlderAssessmentSchema.schema },
    short("ob-accred/v1p0")                     { OlderExtensionSchemas.issuerAccreditation },
    short("ob-exdesc/v1p0")                     { OlderExtensionSchemas.extraDescription },
  ]

  private static func credential30(_ name: String, _ schema: @escaping @Sendable () -> Schema?) -> Entry {
    let address = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json-ld/ob_v3p0_\(name)_schema.json"
    return Entry(addresses: [address], schema: schema)
  }

  private static func extension30(_ path: String, _ schema: @escaping @Sendable () -> Schema?) -> Entry {
    Entry(addresses: ["https://openbadgespec.org/extensions/\(path)"], schema: schema)
  }

  private static func extension20(_ name: String, _ schema: @escaping @Sendable () -> Schema?) -> Entry {
    let addresses = ["openbadgespec.org", "w3id.org/openbadges"].map { "https://\($0)/extensions/\(name)/schema.json" }
    return Entry(addresses: addresses, schema: schema)
  }

  private static func short(_ name: String, _ schema: @escaping @Sendable () -> Schema?) -> Entry {
    let address = "https://purl.imsglobal.org/spec/\(name)/schema"
    return Entry(addresses: [address, address + "/"], schema: schema)
  }
}
