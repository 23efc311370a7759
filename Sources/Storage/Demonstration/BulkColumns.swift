public import Foundation
public import Names

/// People and their awards by column, as they are written in a few statements.
public struct BulkColumns: Sendable {
  var nicknames: [String] = []
  var displayNames: [String] = []
  var addresses: [String] = []
  var joinedAt: [Int64] = []
  var listed: [String] = []
  var identityIDs: [String] = []

  var awardIDs: [String] = []
  var badgeClasses: [String] = []
  var recipients: [String] = []
  var salts: [String] = []
  var issuedAt: [Int64] = []
  var withdrawn: [String] = []
  var visibilities: [String] = []

  public init() {}

  /// Adds a person with one proven address.
  public mutating func add(
    _ nickname: Nickname, displayName: DisplayName, address: EmailAddress, identity: PublicID, isListed: Bool,
    joinedAt date: Date
  ) {
    nicknames.append(nickname.description)
    displayNames.append(displayName.description)
    addresses.append(address.description)
    identityIDs.append(identity.description)
    listed.append(isListed ? "t" : "f")
    joinedAt.append(Int64(date.timeIntervalSince1970))
  }

  /// Adds an award to an address that was added before.
  public mutating func add(
    award id: PublicID, of badge: Slug, to address: EmailAddress, salt: String, issuedAt date: Date, isWithdrawn: Bool,
    isShown: Bool
  ) {
    awardIDs.append(id.description)
    badgeClasses.append(badge.description)
    recipients.append(address.description)
    salts.append(salt)
    issuedAt.append(Int64(date.timeIntervalSince1970))
    withdrawn.append(isWithdrawn ? "t" : "f")
    visibilities.append(isShown ? "everyone" : "only-me")
  }
}
