internal import OpenBadges

/// Why a badge was not taken into a backpack. Every case is something the person can act on.
///
/// The words are in `web/messages`, under `refusal.<kind>`; the arguments fill their gaps.
public struct ImportRefusal: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// There is nothing in the file.
    case empty
    /// Neither a picture nor badge data.
    case notABadgeFile = "not-a-badge-file"
    /// A picture that carries no badge.
    case noBadgeData = "no-badge-data"
    /// The file is damaged where the badge should be.
    case damaged
    /// Over the limit for badge data.
    case tooLarge = "too-large"
    /// The file holds two badges that say different things.
    case twoStatements = "two-statements"
    /// A record of learning (CLR) or another relative of a badge.
    case notABadge = "not-a-badge"
    /// Nothing at the given address is a badge.
    case noBadgeThere = "no-badge-there"
    /// What was given as an address is none.
    case addressMalformed = "address-malformed"
    /// The given address lies where this site does not ask.
    case addressNotAsked = "address-not-asked"
    /// The checks say it is not genuine, or could not tie it to its issuer.
    case notVerified = "not-verified"
    /// The issuer withdrew it. `reason` is the issuer's own wording, if any.
    case revoked
    /// The issuer withdrew it for a time.
    case suspended
    /// Not awarded to any confirmed address of the account. `recipient` is a masked hint, where there is one, and `kind`
    /// what the badge calls the address.
    case notYours = "not-yours"
    /// It is in this backpack already.
    case alreadyHeld = "already-held"
    /// Somebody could not be reached, so nothing can be said.
    case notReached = "not-reached"
    /// Somebody answered so slowly that there was no time to ask everybody.
    case tooSlow = "too-slow"
    /// A mistake in Lapel kept it from being checked.
    case ourFault = "our-fault"
    /// Called a ZIP, and none, or one that is cut.
    case archiveDamaged = "archive-damaged"
    /// A ZIP of more things than are looked at.
    case archiveTooMany = "archive-too-many"
    /// A ZIP out of which far more comes than it should hold.
    case archiveBomb = "archive-bomb"
    /// A ZIP, or a file in one, that needs a password.
    case archiveEncrypted = "archive-encrypted"
    /// An archive within a ZIP.
    case archiveNested = "archive-nested"
    case archiveTooSlow = "archive-too-slow"
    /// A ZIP without a file that could be a badge.
    case archiveEmpty = "archive-empty"
    /// `count` more files of a ZIP came twice in it or are here already, each without a line of its own.
    case archiveKnown = "archive-known"
    /// `count` files of a ZIP, the first of them `names`, cannot be badges.
    case archiveOthers = "archive-others"
    /// `count` files of a ZIP, the first of them `names`, are more than the `maximum` taken at once.
    case archiveRest = "archive-rest"
    /// `count` things are more than the `maximum` taken at once.
    case rest
    /// These very bytes are what the badge `name` of this backpack, at the award `award`, came as.
    case alreadyBrought = "already-brought"
    /// The same bytes came in the same batch before, as `name`.
    case sameFile = "same-file"
    /// The same bytes were brought before, as `name`, and wait for their turn.
    case stillOpen = "still-open"
    /// A check that decides cannot be done here yet.
    case notCheckable = "not-checkable"

    /// Nothing is amiss: it only says what was passed over, because it cannot be a badge or is answered for elsewhere.
    public var isRemark: Bool {
      switch self {
      case .archiveKnown, .archiveOthers, .alreadyHeld, .alreadyBrought, .sameFile, .stillOpen: true
      default: false
      }
    }
  }

  public let kind: Kind
  public let arguments: [String: String]

  public init(_ kind: Kind, _ arguments: [String: String] = [:]) {
    self.kind = kind
    self.arguments = arguments
  }

  /// A badge that names somebody else is unclaimed: it waits so many seconds for the proof of that address.
  public static let unclaimedLife: Double = 30 * 86_400

  /// The badge names none of the account's addresses.
  public static func notYours(_ recipient: RecipientHint?) -> ImportRefusal {
    ImportRefusal(.notYours, ["recipient": recipient?.masked ?? "", "kind": recipient?.kind?.rawValue ?? ""])
  }
}
