public import Foundation
public import Names

/// An assertion that this site issued: the facts, from which every document is derived when asked for.
public struct Award: Sendable, Hashable {
  /// The last part of its address, `/award/{id}`.
  public let id: PublicID
  public let badgeClass: Slug
  public let issuer: Slug
  public let recipient: AwardRecipient
  /// When it was awarded. Documents carry whole seconds.
  public let issuedAt: Date
  /// The end of its life, where it has one.
  public let expiresAt: Date?
  /// Why this person got it.
  public let narrative: String?
  /// What shows the achievement.
  public let evidence: [AwardEvidence]
  public let revocation: Revocation?
  /// How others can tell that it is genuine.
  public let proof: AwardProof

  public init(
    id: PublicID, badgeClass: Slug, issuer: Slug, recipient: AwardRecipient, issuedAt: Date,
    expiresAt: Date? = nil, narrative: String? = nil, evidence: [AwardEvidence] = [], revocation: Revocation? = nil,
    proof: AwardProof
  ) {
    self.id = id
    self.badgeClass = badgeClass
    self.issuer = issuer
    self.recipient = recipient
    self.issuedAt = issuedAt
    self.expiresAt = expiresAt
    self.narrative = narrative
    self.evidence = evidence
    self.revocation = revocation
    self.proof = proof
  }
}
