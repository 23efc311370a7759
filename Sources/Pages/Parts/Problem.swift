/// What is wrong with something that a person filled in. Its words are `problem.` and the kind's raw value.
public struct Problem: Sendable, Hashable {
  public var kind: Kind
  public var arguments: [String: String]

  public init(kind: Kind, arguments: [String: String] = [:]) {
    self.kind = kind
    self.arguments = arguments
  }

  /// The words may have gaps; the ones that do say which.
  public enum Kind: String, Sendable, CaseIterable {
    case addressHeldAlready = "address-held-already"
    case addressMalformed = "address-malformed"
    /// The badge names another one.
    case addressNotTheOne = "address-not-the-one"
    /// `{maximum}`
    case biographyTooLong = "biography-too-long"
    case changedMeanwhile = "changed-meanwhile"
    case displayNameAlphabets = "display-name-alphabets"
    case displayNameCharacter = "display-name-character"
    case displayNameEmpty = "display-name-empty"
    case displayNameMarks = "display-name-marks"
    /// `{maximum}`
    case displayNameTooLong = "display-name-too-long"
    case complaintEmpty = "complaint-empty"
    /// `{maximum}`
    case complaintTooLong = "complaint-too-long"
    case importAddressMalformed = "import-address-malformed"
    case importEmpty = "import-empty"
    case importTextUnreadable = "import-text-unreadable"
    /// `{maximum}`
    case invitationUsed = "invitation-used"
    case lastAdmin = "last-admin"
    case linkExpired = "link-expired"
    case linksMalformed = "links-malformed"
    case linksTooMany = "links-too-many"
    case nicknameMalformed = "nickname-malformed"
    case nicknameReserved = "nickname-reserved"
    case nicknameTaken = "nickname-taken"
    /// `{maximum}`
    case noteTooLong = "note-too-long"
    case slugMalformed = "slug-malformed"
    case slugTaken = "slug-taken"
    /// `{maximum}`
    case titleMalformed = "title-malformed"
    case yearMalformed = "year-malformed"
    case passwordCommon = "password-common"
    case passwordLikeName = "password-like-name"
    /// `{maximum}`
    case passwordTooLong = "password-too-long"
    /// `{minimum}`
    case passwordTooShort = "password-too-short"
    case passwordWrong = "password-wrong"
    case pictureMissing = "picture-missing"
    /// `{megabytes}`
    case pictureTooLarge = "picture-too-large"
    case pictureUnreadable = "picture-unreadable"
    /// `{maximum}`
    case pronounsTooLong = "pronouns-too-long"
    case questionMalformed = "question-malformed"
    case signInFailed = "sign-in-failed"
    case tokenForNothing = "token-for-nothing"
    /// `{maximum}`
    case tokensTooMany = "tokens-too-many"
    /// `{minutes}`
    case tooManyTries = "too-many-tries"
    case verifyTooLarge = "verify-too-large"
  }
}

extension Problem {
  var sentence: Sentence { Sentence("problem.\(kind.rawValue)", arguments) }
}
