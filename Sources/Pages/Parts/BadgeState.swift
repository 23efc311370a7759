/// The headline of a verification. The raw values are those of the verdict's headlines.
public enum BadgeState: String, Sendable, Hashable, CaseIterable {
  case verified
  case verifiedWithRemarks = "verified-with-remarks"
  case expired
  case revoked
  case suspended
  case notFullyChecked = "not-fully-checked"
  case notVerified = "not-verified"
  case notYours = "not-yours"
}

extension BadgeState {
  /// Its words are looked up by this key.
  var key: String { "headline.\(rawValue)" }

  /// Its words for a pill, where the headline's own would be too long.
  func shortWords(_ messages: Messages) -> String {
    switch self {
    case .verifiedWithRemarks: messages.pillWithRemarks
    case .notFullyChecked: messages.pillNotFullyChecked
    case .notYours: messages.pillNotYours
    default: messages.text(key)
    }
  }

  var tone: Tone {
    switch self {
    case .verified: .ok
    case .verifiedWithRemarks: .remark
    case .expired, .notFullyChecked: .neutral
    case .revoked, .suspended, .notVerified: .bad
    case .notYours: .other
    }
  }

  var icon: Icon {
    switch self {
    case .verified: Icon(.tick)
    case .verifiedWithRemarks: Icon(.triangle)
    case .expired: Icon(.clock)
    case .revoked, .suspended: Icon(.barred)
    case .notFullyChecked: Icon(.question)
    case .notVerified: Icon(.octagon)
    case .notYours: Icon(.strangePerson)
    }
  }

  /// Whether the badge's picture is greyed: only when it no longer stands, or is somebody else's.
  var isGrey: Bool { self == .revoked || self == .suspended || self == .notVerified || self == .notYours }
}
