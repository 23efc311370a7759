internal import Foundation
internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `validity-period`.
  mutating func addPeriod(_ credential: CredentialDocument) {
    // Clocks differ a little.
    let latest = now.addingTimeInterval(300)
    if let start = credential.validFrom, start > latest {
      rows.add(.validityPeriod, .failed, .notYetValid, ["date": Timestamp.text(start)])
    } else if let start = credential.validFrom, let end = credential.validUntil, end < start {
      rows.add(.validityPeriod, .failed, .expiresBeforeIssued)
    } else if let end = credential.validUntil {
      let isOver = end <= now
      rows.add(
        .validityPeriod, isOver ? .failed : .passed, isOver ? .expired : .validUntil, ["date": Timestamp.text(end)])
    } else {
      rows.add(.validityPeriod, .passed, .validForever)
    }
  }

  /// The row `recipient`: by the subject's own id, or by any of its identifiers.
  mutating func addRecipient(_ credential: CredentialDocument) {
    guard let recipients else {
      rows.add(.recipient, .doesNotApply, .recipientNotAsked)
      return
    }
    let matches = credential.recipients.prefix(Self.recipientLimit).compactMap { $0.match(recipients) }
    guard let match = matches.first(where: { $0.written == nil }) ?? matches.first else {
      addNoRecipient(named: credential.recipients, recipients)
      return
    }
    addRecipient(match)
  }

  /// Each is hashed several times for each address of a person.
  private static let recipientLimit = 32
}
