/// A vocabulary that a standard published, in a notation of our own.
///
/// One line is one term: its name, then `= IRI`, `: datatype` and how values are gathered (`many`, `listed`, `graph`),
/// each where there is one. Lines further in are the context that holds within the term. `base ob https://…#` lets `ob~name` stand
/// for an IRI, and `ob~` for the one that ends in the term's own name. Other lines: `protected`, `version 1.1`,
/// `vocabulary IRI` (or `nothing`), `nothing` and `empty` for a context that forgets, or adds, everything; `like ADDRESS`
/// before terms that add to another vocabulary; `otherwise ADDRESS` before the terms that differ from another one's, with
/// `without NAME` for those it lacks.
struct PublishedVocabulary: Sendable {
  /// Where it is published.
  let addresses: [String]
  private let notation: String

  init(_ addresses: [String], _ notation: String) {
    self.addresses = addresses
    self.notation = notation
  }

  /// The context document: an object with `@context`.
  var document: JSON { ["@context": VocabularyReader.context(notation)] }

  /// The vocabulary at an address; `nil` where none is known.
  static func at(_ address: String) -> PublishedVocabulary? { byAddress[UTF8Text(address)] }

  private static let byAddress = Dictionary(
    all.flatMap { vocabulary in vocabulary.addresses.map { (UTF8Text($0), vocabulary) } }
  ) { first, _ in first }

  /// All that come with the project.
  static let all: [PublishedVocabulary] = [
    credentials1, credentials2, dataIntegrity1, dataIntegrity2, ed25519Signature2020, multikey, jsonWebKey,
    decentralizedIdentifiers, bitstringStatus, statusList2021,
    openBadges0, openBadgesLegacy1, openBadges1, openBadges2, openBadges21,
    openBadges300, openBadges301, openBadges302, openBadges3, openBadges3Extensions,
    accessibilityExtension, applyLinkExtension, assessmentExtension, endorsement, exampleExtension, extraDescription,
    geoCoordinatesExtension, issuerAccreditationExtension, licenseExtension, originalCreatorExtension, recipientProfile,
    accessibilityExtension3, applyLinkExtension3, geoCoordinatesExtension3, licenseExtension3, assessmentExtension2,
    issuerAccreditationExtension2,
  ]
}
