internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages

/// What a person says of themselves, as it was sent: valid values, or what is wrong with them.
struct ProfileForm: Sendable {
  let displayName: DisplayName?
  /// What is wrong with the name, where it is none.
  private let nameFault: DisplayName.Fault?
  let biography: Prose
  let pronouns: Prose
  /// Whole web addresses; `nil` for a line that is none.
  let links: [Link?]
  let presence: SettingsPage.Presence

  private let form: Form
  private let name: String

  init(_ form: Form) {
    self.form = form
    name = form[SettingsPage.displayNameField].trimmingSpaces
    do {
      displayName = try DisplayName(checking: name)
      nameFault = nil
    } catch {
      displayName = nil
      nameFault = name.isEmpty ? nil : error
    }
    biography = Prose(cleaning: form[SettingsPage.biographyField])
    pronouns = Prose(cleaning: form[SettingsPage.pronounsField].replacing("\n", with: " "))
    links = form[SettingsPage.profileLinksField].split(whereSeparator: \.isNewline).map(String.init)
      .map(\.trimmingSpaces).filter { !$0.isEmpty }.prefix(Account.mostLinks + 1)
      .map { line in line.utf8.count <= 500 ? Link(web: line) : nil }
    presence = .init(
      isListed: form.has(SettingsPage.listedField), isIndexed: form.has(SettingsPage.indexedField),
      isRanked: form.has(SettingsPage.rankedField))
  }

  var isValid: Bool {
    nameFault == nil && biography.length <= Account.longestBiography
      && pronouns.length <= Account.longestPronouns && links.count <= Account.mostLinks && !links.contains(nil)
  }

  /// Puts what was typed into the page, and what is wrong with it.
  func fill(_ page: inout SettingsPage) {
    page.displayName = String(name.prefix(200))
    page.biography = String(biography.description.prefix(4000))
    page.pronouns = String(pronouns.description.prefix(200))
    page.profileLinks = String(form[SettingsPage.profileLinksField].prefix(4000))
    page.presence = presence
    page.displayNameProblem = nameFault?.problem
    if biography.length > Account.longestBiography {
      page.biographyProblem = Problem(kind: .biographyTooLong, arguments: ["maximum": "\(Account.longestBiography)"])
    }
    if pronouns.length > Account.longestPronouns {
      page.pronounsProblem = Problem(kind: .pronounsTooLong, arguments: ["maximum": "\(Account.longestPronouns)"])
    }
    if links.count > Account.mostLinks {
      page.profileLinksProblem = Problem(kind: .linksTooMany)
    } else if links.contains(nil) {
      page.profileLinksProblem = Problem(kind: .linksMalformed)
    }
  }
}

extension DisplayName.Fault {
  fileprivate var problem: Problem {
    switch self {
    case .tooLong: Problem(kind: .displayNameTooLong, arguments: ["maximum": "64"])
    case .unseen: Problem(kind: .displayNameEmpty)
    case .marks: Problem(kind: .displayNameMarks)
    case .alphabets: Problem(kind: .displayNameAlphabets)
    case .character: Problem(kind: .displayNameCharacter)
    }
  }
}
