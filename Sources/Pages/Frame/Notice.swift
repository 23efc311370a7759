/// Something that was just done, said at the top of the next page.
public struct Notice: Sendable, Hashable {
  public var kind: Kind
  /// Of how many things it is said, where that depends on it.
  public var count: Int?

  /// `nil` where the words of the kind depend on a number that is not given.
  public init?(kind: Kind, count: Int?) {
    guard count != nil || !kind.isCounted else { return nil }
    self.kind = kind
    self.count = count
  }

  public init(_ kind: Kind, of count: Int) {
    self.kind = kind
    self.count = count
  }

  /// A notice whose words depend on no number.
  public init(kind: Kind) { self.kind = kind }

  /// What was done. Its words are `notice.` and the raw value.
  public enum Kind: String, Sendable, CaseIterable {
    case accountDisabled = "account-disabled"
    case accountEnabled = "account-enabled"
    case addressAdded = "address-added"
    case badgeSaved = "badge-saved"
    case badgeNotYours = "badge-not-yours"
    case badgesBack = "badges-back"
    case badgesCheckedAgain = "badges-checked-again"
    case badgesCheckedNone = "badges-checked-none"
    case badgesRemoved = "badges-removed"
    case collected
    case collectedNone = "collected-none"
    case collectionFull = "collection-full"
    case collectionRemoved = "collection-removed"
    case collectionSaved = "collection-saved"
    case collectionsFull = "collections-full"
    case linkReplaced = "link-replaced"
    case pinned
    case pinsFull = "pins-full"
    case pinUnseen = "pin-unseen"
    case unpinned
    case addressConfirmed = "address-confirmed"
    case addressHeldElsewhere = "address-held-elsewhere"
    case addressHidden = "address-hidden"
    case addressRemoved = "address-removed"
    case addressSpelled = "address-spelled"
    case addressShown = "address-shown"
    case deactivated
    case deletionBegun = "deletion-begun"
    case holdingsByLink = "holdings-by-link"
    case holdingsForMembers = "holdings-for-members"
    case holdingsHidden = "holdings-hidden"
    case holdingsShown = "holdings-shown"
    case holdingsUnproven = "holdings-unproven"
    case importAgain = "import-again"
    case importDiscarded = "import-discarded"
    case importsDiscarded = "imports-discarded"
    case invitationMade = "invitation-made"
    case mailSentAgain = "mail-sent-again"
    case mergeBegun = "merge-begun"
    case merged
    case noticeMailsSaved = "notice-mails-saved"
    case nothingChanged = "nothing-changed"
    case nothingChosen = "nothing-chosen"
    case nothingDiscarded = "nothing-discarded"
    case passwordChanged = "password-changed"
    case pictureRemoved = "picture-removed"
    case pictureSaved = "picture-saved"
    case primaryChanged = "primary-changed"
    case profileSaved = "profile-saved"
    case profileTakenOver = "profile-taken-over"
    case providerDeclined = "provider-declined"
    case providerLinked = "provider-linked"
    case providerNeeded = "provider-needed"
    case providerTaken = "provider-taken"
    case providerUnlinked = "provider-unlinked"
    case roleChanged = "role-changed"
    case sessionEnded = "session-ended"
    case sessionsEnded = "sessions-ended"
    case signedOut = "signed-out"
    case tokenEnded = "token-ended"
    case changesSeen = "changes-seen"
    case checkedAgain = "checked-again"
    case complaintSent = "complaint-sent"
    case reportRemoved = "report-removed"
    case welcome
    case welcomeBack = "welcome-back"
  }
}

extension Notice {
  var tone: Tone {
    switch kind {
    case .nothingChosen, .nothingChanged, .nothingDiscarded, .badgesCheckedNone, .collectedNone, .collectionFull,
      .collectionsFull, .pinsFull, .pinUnseen, .badgeNotYours, .holdingsUnproven, .providerDeclined, .providerNeeded,
      .providerTaken:
      .remark
    default: .ok
    }
  }

  var sentence: Sentence { Sentence("notice.\(kind.rawValue)", count.map { ["count": "\($0)"] } ?? [:]) }
}

extension Notice.Kind {
  /// Whether its words depend on a number.
  public var isCounted: Bool {
    switch self {
    case .badgesBack, .badgesCheckedAgain, .badgesRemoved, .collected, .holdingsByLink, .holdingsForMembers,
      .holdingsHidden, .holdingsShown, .holdingsUnproven, .importsDiscarded:
      true
    default: false
    }
  }
}
