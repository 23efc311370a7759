/// `/settings`: profile, addresses, password and sessions of the person who is signed in.
public struct SettingsPage: Page {
  public var frame: PageFrame
  public var displayName: String
  /// What the form of the profile shows.
  public var opened = OpenedForm(state: "")
  public var displayNameProblem: Problem?
  public var biography: String
  public var biographyProblem: Problem?
  public var pronouns = ""
  public var pronounsProblem: Problem?
  /// Where else the person is, one address a line.
  public var profileLinks = ""
  public var profileLinksProblem: Problem?
  /// Where the person can be found.
  public var presence = Presence()
  public var portrait: PortraitForm
  public var addresses: [OwnAddress]
  /// An address that could not be added, as it was typed.
  public var newAddress: String
  public var newAddressProblem: Problem?
  public var currentPasswordProblem: Problem?
  public var newPasswordProblem: Problem?
  /// How many characters a password needs.
  public var minimumPassword: Int
  public var sessions: [SessionLine]
  public var links: SettingsLinks

  public init(
    frame: PageFrame, displayName: String = "", displayNameProblem: Problem? = nil, biography: String = "",
    biographyProblem: Problem? = nil, portrait: PortraitForm, addresses: [OwnAddress], newAddress: String = "",
    newAddressProblem: Problem? = nil, currentPasswordProblem: Problem? = nil, newPasswordProblem: Problem? = nil,
    minimumPassword: Int, sessions: [SessionLine], links: SettingsLinks
  ) {
    self.frame = frame
    self.displayName = displayName
    self.displayNameProblem = displayNameProblem
    self.biography = biography
    self.biographyProblem = biographyProblem
    self.portrait = portrait
    self.addresses = addresses
    self.newAddress = newAddress
    self.newAddressProblem = newAddressProblem
    self.currentPasswordProblem = currentPasswordProblem
    self.newPasswordProblem = newPasswordProblem
    self.minimumPassword = minimumPassword
    self.sessions = sessions
    self.links = links
  }

  /// Who lists a person.
  public struct Presence: Sendable, Hashable {
    public var isListed = true
    public var isIndexed = true
    public var isRanked = true

    public init(isListed: Bool = true, isIndexed: Bool = true, isRanked: Bool = true) {
      self.isListed = isListed
      self.isIndexed = isIndexed
      self.isRanked = isRanked
    }
  }

  /// The names of the forms' fields.
  public static let pronounsField = "pronouns"
  public static let profileLinksField = "links"
  public static let listedField = "listed"
  public static let indexedField = "indexed"
  public static let rankedField = "ranked"
  public static let displayNameField = "display-name"
  public static let biographyField = "biography"
  /// An address by ``OwnAddress/id``, in the forms for one that is there.
  public static let addressIDField = "address"
  public static let newAddressField = "email"
  /// Whether an address is shown on the profile: ``yes`` or not.
  public static let addressShownField = "shown"
  public static let yes = "yes"
  public static let currentPasswordField = "current-password"
  public static let newPasswordField = "new-password"
  public static let sessionField = "session"
}
