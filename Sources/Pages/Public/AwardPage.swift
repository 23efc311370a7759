public import Addresses
public import Foundation
public import Markdown

/// `/award/{id}`: one award, whether it is genuine, and how we know.
public struct AwardPage: Page {
  public var frame: PageFrame
  /// The badge's name.
  public var name: String
  /// The badge's page, where it is one of this site.
  public var badge: Link?
  public var picture: Link?
  /// What the picture shows; the badge's name where nobody wrote it down.
  public var pictureAlternative: String
  public var summary: String
  /// What the issuer calls itself.
  public var issuer: String
  /// The host that the issuer was proved to have. Shown beside the name always, since names lie.
  public var issuerHost: String?
  /// Whose it is, where they show it.
  public var person: Person?
  public var awardedOn: Date?
  public var expires: Date?
  public var report: VerdictReport
  /// The issuer's reason, a paragraph each.
  public var narrative: [String]
  public var evidence: [Evidence]
  /// How it is earned, a paragraph each.
  public var criteria: [String]
  public var criteriaPage: Link?
  /// Such as `Open Badges 2.0`.
  public var standard: String
  /// How many people hold this badge, where it is one of this site.
  public var holders: Int?
  /// The picture with the badge inside.
  public var download: Link?
  /// The statement as it was handed in or issued.
  public var statement: Link?
  /// What its owner says of it.
  public var note = MarkdownText("")
  /// Whether it is kept from search engines.
  public var isUnlisted = false
  /// Present for the person whose it is.
  public var owner: OwnerControls?
  /// What it says of itself elsewhere, and how it is taken there; only where strangers may see it.
  public var head: SharingHead?
  public var share: SharePanel?

  public init(
    frame: PageFrame, name: String, badge: Link? = nil, picture: Link? = nil, pictureAlternative: String = "",
    summary: String = "", issuer: String, issuerHost: String? = nil, person: Person? = nil, awardedOn: Date? = nil,
    expires: Date? = nil, report: VerdictReport, narrative: [String] = [], evidence: [Evidence] = [],
    criteria: [String] = [], criteriaPage: Link? = nil, standard: String, holders: Int? = nil, download: Link? = nil,
    statement: Link? = nil, owner: OwnerControls? = nil, head: SharingHead? = nil, share: SharePanel? = nil
  ) {
    self.frame = frame
    self.name = name
    self.badge = badge
    self.picture = picture
    self.pictureAlternative = pictureAlternative
    self.summary = summary
    self.issuer = issuer
    self.issuerHost = issuerHost
    self.person = person
    self.awardedOn = awardedOn
    self.expires = expires
    self.report = report
    self.narrative = narrative
    self.evidence = evidence
    self.criteria = criteria
    self.criteriaPage = criteriaPage
    self.standard = standard
    self.holders = holders
    self.download = download
    self.statement = statement
    self.owner = owner
    self.head = head
    self.share = share
  }

  /// What shows the achievement.
  public struct Evidence: Sendable, Hashable {
    public var words: String
    public var page: Link?

    public init(words: String, page: Link? = nil) {
      self.words = words
      self.page = page
    }
  }

  /// What only its owner can do with it.
  public struct OwnerControls: Sendable, Hashable {
    public var shownTo: ShownTo
    public var note: String
    public var showsEvidence: Bool
    /// Whether it stands at the top of the profile.
    public var isPinned: Bool
    public var noteProblem: Problem?
    /// What the form shows.
    public var opened = OpenedForm(state: "")
    /// Takes the fields ``ShownTo/fieldName``, ``noteField`` and ``evidenceField``.
    public var save: Link
    /// Pins it to the top of the profile, or takes it from there; `nil` where it may not stand there.
    public var pin: Link?
    public var remove: Link
    /// Asks the issuer again.
    public var checkAgain: Link?
    /// Every answer that the verdict rests on, as a file.
    public var record: Link?
    /// The whole address of the page, where only whoever has it sees the badge.
    public var address: String?
    /// What earlier checks came to, the latest first.
    public var history: [PastResult] = []

    public init(
      shownTo: ShownTo, note: String = "", showsEvidence: Bool = true, isPinned: Bool = false, save: Link, pin: Link?,
      remove: Link, checkAgain: Link? = nil, record: Link? = nil
    ) {
      self.shownTo = shownTo
      self.note = note
      self.showsEvidence = showsEvidence
      self.isPinned = isPinned
      self.save = save
      self.pin = pin
      self.remove = remove
      self.checkAgain = checkAgain
      self.record = record
    }

    /// What one check came to that a later one replaced.
    public struct PastResult: Sendable, Hashable {
      public var state: BadgeState
      public var checkedAt: Date

      public init(state: BadgeState, checkedAt: Date) {
        self.state = state
        self.checkedAt = checkedAt
      }
    }

    public static let noteField = "note"
    public static let evidenceField = "evidence"
  }
}

extension AwardPage {
  var alternative: String { pictureAlternative.isEmpty ? name : pictureAlternative }
}

extension AwardPage {
  func title(_ messages: Messages) -> String {
    person.map { messages.awardTitle(name: name, person: $0.name) } ?? name
  }
}
