internal import Foundation
internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `validity-period`.
  mutating func addPeriod(_ assertion: AssertionDocument) {
    // Clocks differ a little.
    let latest = now.addingTimeInterval(300)
    if let issuedOn = assertion.issuedOn, issuedOn > latest {
      rows.add(.validityPeriod, .failed, .issuedInFuture, ["date": Timestamp.text(issuedOn)])
    } else if let issuedOn = assertion.issuedOn, let expires = assertion.expires, expires < issuedOn {
      rows.add(.validityPeriod, .failed, .expiresBeforeIssued)
    } else if let expires = assertion.expires, expires <= now {
      rows.add(.validityPeriod, .failed, .expired, ["date": Timestamp.text(expires)])
    } else if let expires = assertion.expires {
      rows.add(.validityPeriod, .passed, .validUntil, ["date": Timestamp.text(expires)])
    } else if assertion.object["expires"].map(\.isNull) ?? true {
      rows.add(.validityPeriod, .passed, .validForever)
    } else {
      rows.add(.validityPeriod, .notChecked, .validityUnknown)
    }
  }

  /// The row `recipient`. A copy that names somebody else than the published badge is not the person's either.
  mutating func addRecipient(_ assertion: AssertionDocument, copy: AssertionDocument?) {
    guard let recipients else {
      rows.add(.recipient, .doesNotApply, .recipientNotAsked)
      return
    }
    guard let statement = assertion.recipient else { return }
    guard let match = statement.match(recipients) else {
      addNoRecipient(named: [statement], recipients)
      return
    }
    if let other = copy?.recipient, other != statement, other.match(recipients) == nil {
      rows.add(.recipient, .failed, .recipientOfCopyIsAnother)
      return
    }
    addRecipient(match)
  }

  /// The row `recipient` of a badge that names one of the person's addresses.
  mutating func addRecipient(_ match: RecipientMatch) {
    let identity = match.identity.value
    matchedRecipient = identity
    rows.add(
      .recipient, .passed, .recipientMatches, ["identity": identity], known: [Known(.identity, identity)])
    if let written = match.written {
      rows.add(.recipient, .remark, .recipientCaseDiffers, ["identity": identity, "written": written])
    }
    if let algorithm = match.weakAlgorithm {
      rows.add(.recipient, .remark, .recipientHashWeak, ["identity": identity, "method": algorithm.rawValue])
    }
  }

  /// The same row of a badge that names none of them. One that names nobody in a way that could be compared may still
  /// be theirs.
  mutating func addNoRecipient(named statements: [RecipientStatement], _ recipients: [RecipientIdentity]) {
    if statements.isEmpty || statements.contains(where: { $0.isComparable(with: recipients) }) {
      rows.add(.recipient, .failed, .recipientIsAnother)
    } else {
      rows.add(.recipient, .notChecked, .recipientOfAnotherKind)
    }
  }
}
