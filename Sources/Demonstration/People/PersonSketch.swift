internal import Names

/// A person before their dates are known.
struct PersonSketch: Sendable {
  let nickname: String
  let name: String
  let addresses: [String]
  /// How many years ago they came aboard.
  let aboard: Double
  let biography: String
  let gifts: Gifts
  /// The language they translate into, as it stands in a sentence.
  var language = "English"
  /// The art or slugs of the badges they would show first, if they have them.
  var favourites: [String] = []
  var collections: [CollectionSketch] = []
  var isListed = true

  func person(in timeline: Timeline) -> InventedPerson? {
    let addresses = addresses.compactMap { EmailAddress($0) }
    guard let nickname = Nickname(nickname), let name = DisplayName(name), !addresses.isEmpty else { return nil }
    return InventedPerson(
      nickname: nickname, displayName: name, biography: biography, joinedAt: timeline.ago(years: aboard),
      addresses: addresses, isListed: isListed)
  }
}
