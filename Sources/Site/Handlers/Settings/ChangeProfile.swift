internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `POST /settings`: what the profile says of its owner.
struct ChangeProfile: Sendable {
  let frames: Frames

  /// In code points, as the database counts.
  static let longestBiography = 1000

  func submit(_ call: Call<Member>) async throws -> Answer {
    let name = call.form[SettingsPage.displayNameField].trimmingSpaces
    let biography = Self.cleaned(call.form[SettingsPage.biographyField])
    let displayName = DisplayName(name)
    guard name.isEmpty || displayName != nil, biography.unicodeScalars.count <= Self.longestBiography else {
      var page = try await ShowSettings(frames: frames).page(call)
      page.displayName = String(name.prefix(200))
      page.biography = String(biography.prefix(4000))
      if !name.isEmpty && displayName == nil { page.displayNameProblem = Self.problem(name) }
      if biography.unicodeScalars.count > Self.longestBiography {
        page.biographyProblem = Problem(kind: .biographyTooLong, arguments: ["maximum": "\(Self.longestBiography)"])
      }
      return .page(page.bytes, status: .unprocessableContent)
    }
    let account = call.who.account
    try await call.storage.transaction { db in
      try db.setProfile(of: account.id, displayName: displayName, biography: biography, isListed: account.isListed)
    }
    return .seeOther(Paths.settings.link(), saying: .profileSaved)
  }

  private static func problem(_ name: String) -> Problem {
    name.unicodeScalars.count > 64
      ? Problem(kind: .displayNameTooLong, arguments: ["maximum": "64"]) : Problem(kind: .displayNameNotAllowed)
  }

  /// Without control and direction characters, line ends kept.
  private static func cleaned(_ text: String) -> String {
    let kept = text.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      if scalar == "\n" { return true }
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
      case .format: return scalar.value == 0x200C || scalar.value == 0x200D
      default: return true
      }
    }
    return String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping.trimmingSpaces
  }
}
