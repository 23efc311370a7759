public import Foundation
public import Names

/// Bytes a person handed in, and what became of them.
public struct Import: Sendable, Hashable {
  public struct ID: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How the bytes came.
  public enum Source: String, Sendable, CaseIterable { case file, address, text }

  /// How it came into the backpack.
  public enum Arrival: String, Sendable, CaseIterable {
    case new
    /// A newer version of what was there, in its place.
    case renewed
    /// Seen by its owner alone until they decide: showing it would tell that two addresses belong to one person.
    case heldBack = "held-back"
  }

  /// What became of them.
  public enum Outcome: Sendable, Hashable {
    /// Stored; nobody has looked yet.
    case received
    /// Somebody could not be reached; it is tried again by itself.
    case waiting(ImportRefusal, nextTry: Date?)
    /// In the backpack; `nil` where the holding was removed since.
    case accepted(PublicID?, Arrival = .new)
    case refused(ImportRefusal)
  }

  /// Whether it became a holding that is still there.
  public var isHeld: Bool {
    if case .accepted(.some, _) = outcome { true } else { false }
  }

  public let id: ID
  public let publicID: PublicID
  /// The uploads of one form have one batch.
  public let batch: PublicID
  public let source: Source
  /// The file's name, the address, or the first words of the text: for its owner to recognise it.
  public let label: String
  public let outcome: Outcome
  public let createdAt: Date

  public init(
    id: ID, publicID: PublicID, batch: PublicID, source: Source, label: String, outcome: Outcome, createdAt: Date
  ) {
    self.id = id
    self.publicID = publicID
    self.batch = batch
    self.source = source
    self.label = label
    self.outcome = outcome
    self.createdAt = createdAt
  }
}
