internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// What people may want to know of an award and no check asks for, beside the row `document-complete`.
  ///
  /// - Source: Open Badges 2.0, “Versioning” and “Internationalization and Multilingual Badges”.
  mutating func noteParticulars(_ chain: Chain) {
    guard chain.assertion.version.isSecond, let badgeClass = chain.badgeClass?.object else { return }
    noteText(badgeClass["@language"] ?? chain.assertion.object["@language"], .languageSaid, "language")
    noteText(badgeClass["version"] ?? chain.assertion.object["version"], .versionSaid, "version")
    noteCount(badgeClass["related"], .relatedSaid)
  }

  /// The same of a credential.
  ///
  /// - Source: Open Badges 3.0, “Achievement”; Verifiable Credentials Data Model, “Terms of Use”.
  mutating func noteParticulars(_ credential: CredentialDocument) {
    noteCount(credential.object["termsOfUse"], .termsOfUseSaid)
    guard let achievement = credential.achievement else { return }
    noteText(achievement["inLanguage"], .languageSaid, "language")
    noteText(achievement["version"], .versionSaid, "version")
    noteText(achievement["achievementType"], .achievementTypeSaid, "type")
    noteCount(achievement["related"], .relatedSaid)
  }

  private mutating func noteText(_ value: JSON?, _ kind: Finding.Kind, _ name: String) {
    guard let text = value?.string ?? value?.number?.text, !text.isEmpty else { return }
    rows.note(.documentComplete, kind, [name: text.cut(to: 100)])
  }

  private mutating func noteCount(_ value: JSON?, _ kind: Finding.Kind) {
    guard let value, !value.isNull, value.array?.isEmpty != true else { return }
    rows.note(.documentComplete, kind, ["count": String(value.array?.count ?? 1)])
  }
}
