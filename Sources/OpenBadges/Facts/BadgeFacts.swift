public import Foundation

/// What pages show about an award from anywhere, taken from the documents that count.
///
/// Texts are cut to sane lengths; addresses are http or https only (a picture may also be a `data:` URI of a PNG or
/// SVG). Texts are still foreign: they are to be escaped, and Markdown in them to be rendered safely.
public struct BadgeFacts: Sendable, Hashable {
  public var version: StandardVersion
  public var assertionID: String?
  public var badgeClassID: String?
  public var name: String
  public var description: String
  public var criteriaURL: String?
  public var criteriaText: String?
  public var imageURL: String?
  public var imageAlt: String?
  /// What the issuer calls itself.
  public var issuerName: String
  public var issuerURL: String?
  public var issuerID: String?
  /// The host that was proven to stand behind the issuer; `nil` where none was.
  public var issuerHost: String?
  public var issuedOn: Date?
  public var expires: Date?
  public var narrative: String?
  public var evidence: [EvidenceItem]
  public var tags: [String]
  public var recipient: RecipientStatement?

  public init(version: StandardVersion, name: String = "", description: String = "", issuerName: String = "") {
    self.version = version
    self.name = name
    self.description = description
    self.issuerName = issuerName
    self.evidence = []
    self.tags = []
  }
}
