internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The newer version of a credential, with the row `refresh`: what its issuer publishes in its place, where that is
  /// as genuine and is the same award; `nil` where the one that was handed in counts. It is asked for once.
  ///
  /// - Source: 1EdTech, “Credential Refresh: 1EdTech Credential Refresh Service”.
  mutating func refreshed(_ credential: CredentialDocument) async -> CredentialDocument? {
    guard let service = credential.refresh else {
      rows.add(.refresh, .doesNotApply, .refreshNone)
      return nil
    }
    guard service.isOfType("1EdTechCredentialRefresh") else {
      rows.add(.refresh, .remark, .refreshKindUnknown, ["type": String((service.types.first ?? "").prefix(100))])
      return nil
    }
    let host = Self.host(service.address)
    let document: WebDocument
    switch await published(service.address, .document) {
    case .found(let found): document = found
    case .absent:
      rows.add(.refresh, .remark, .refreshUnreachable, ["host": host, "reason": "http-status"])
      return nil
    case .unreachable(let reason):
      rows.add(.refresh, .remark, .refreshUnreachable, ["host": host, "reason": reason])
      return nil
    }
    return await newer(than: credential, document, host)
  }

  /// What was published, where it may stand for the credential.
  private mutating func newer(
    than credential: CredentialDocument, _ document: WebDocument, _ host: String
  ) async -> CredentialDocument? {
    let known = Known.lines(document)
    guard let sealed = SealedCredential(document.body) else {
      rows.add(.refresh, .remark, .refreshNotUsable, ["host": host], known: known)
      return nil
    }
    if sealed.object == credential.object {
      rows.add(.refresh, .passed, .refreshSame, ["host": host], known: known)
      return nil
    }
    guard CredentialDocument(sealed.object, .award).isNewer(than: credential), let judged = await genuine(sealed)
    else {
      rows.add(.refresh, .remark, .refreshNotUsable, ["host": host], known: known)
      return nil
    }
    rows.add(.refresh, .passed, .refreshUsed, ["host": host], known: known)
    return judged
  }

  private mutating func genuine(_ sealed: SealedCredential) async -> CredentialDocument? {
    let (rowsOfBadge, badgeBefore) = (rows, badge)
    defer { (rows, badge) = (rowsOfBadge, badgeBefore) }
    rows = Rows()
    let document = CredentialDocument(sealed.object, .award)
    guard await addGenuineness(of: document, sealed.token) else { return nil }
    // These rows are shown to nobody: it must need no excuse.
    return rows.checks.contains { $0.state == .failed || $0.state == .notChecked } ? nil : document
  }
}

extension CredentialDocument {
  /// Whether this may stand in the place of another version of the same award: it names somebody if that one does, and
  /// is no older.
  fileprivate func isNewer(than other: CredentialDocument) -> Bool {
    guard isSameAward(as: other), other.recipients.isEmpty || !recipients.isEmpty else { return false }
    guard let validFrom, let before = other.validFrom else { return true }
    return validFrom >= before
  }
}
