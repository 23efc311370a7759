internal import Foundation

extension CredentialReader {
  /// When a credential begins and ends to be valid. Both data models have names of their own for it; where a credential
  /// uses those of both, the later beginning and the earlier end count.
  mutating func period(
    in whole: CredentialPart, _ dataModel: DataModel, isRequired: Bool
  ) -> (start: Date?, end: Date?) {
    let isFirst = dataModel == .first
    let starts = [
      date("issuanceDate", in: whole, isRequired: isFirst && isRequired),
      date("validFrom", in: whole, isRequired: !isFirst && isRequired),
    ]
    let ends = [date("expirationDate", in: whole), date("validUntil", in: whole)]
    return (starts.compactMap(\.self).max(), ends.compactMap(\.self).min())
  }
}
