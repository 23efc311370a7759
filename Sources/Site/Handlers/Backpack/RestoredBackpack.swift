internal import Addresses
internal import Backpack
internal import LinkedData
internal import Names
internal import Storage

/// The table of contents of another Lapel's export, as far as it is of use here: which files are badges, and what their
/// owner had made of them. Whether they are genuine is found out anew.
struct RestoredBackpack: Sendable {
  static let fileName = "backpack.json"
  static let format = "lapel-backpack"
  static let portraitName = "portrait.png"

  /// By the name of their file in the ZIP.
  let badges: Badges
  /// What the badges are called, by the name of their file: those files are named by ids.
  let names: [String: String]
  /// The name of the file that is the person's own picture.
  let picture: String?
  private let profile: RestoredProfile
  /// The addresses that its owner had proved there.
  private let addresses: [EmailAddress]

  /// `nil` where the bytes are no such table.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"]?.string == Self.format,
      json["version"]?.number?.integer == 1, let listed = json["badges"]?.array
    else { return nil }
    var badges = Badges(entries: Self.entries(json["collections"]?.array ?? []))
    var names: [String: String] = [:]
    for badge in listed.prefix(20_000) {
      guard let file = badge["file"]?.string, let id = badge["id"]?.string else { continue }
      names[file] = badge["name"]?.string
      badges.rows[file] = (id, badge)
    }
    self.badges = badges
    self.names = names
    picture = json["profile"]?["picture"]?.string
    profile = RestoredProfile(json: json["profile"])
    addresses = (json["identities"]?.array ?? []).prefix(100).compactMap { identity in
      identity["isConfirmed"]?.bool == true ? identity["address"]?.string.flatMap { EmailAddress($0) } : nil
    }
  }

  /// Whose it is, with what they said of themselves there.
  func person(portrait: [UInt8]?) -> RestoredPerson {
    RestoredPerson(addresses: addresses, profile: profile, portrait: portrait)
  }

  /// Stands for every badge: an automatic collection comes with whichever is taken in first.
  fileprivate static let all = ""

  /// How much the collections may say of themselves in all, in bytes: each badge may carry all of it along.
  private static let mostWords = 256 << 10

  private static func entries(_ collections: [JSON]) -> [String: [Restoration.Entry]] {
    var entries: [String: [Restoration.Entry]] = [:]
    var words = 0
    for json in collections.prefix(Collection.most) {
      guard let collection = ExportedCollection(json: json) else { continue }
      words += collection.json.text.utf8.count
      guard words <= mostWords else { break }
      let isAutomatic = collection.filter != nil
      let cover = json["cover"]?.string
      if isAutomatic { entries[all, default: []].append(.init(collection: collection, place: nil, note: "")) }
      var known: Set<String> = []
      for (place, badge) in (json["badges"]?.array ?? []).prefix(Collection.mostEntries).enumerated() {
        guard let id = badge["badge"]?.string, !id.isEmpty, known.insert(id).inserted else { continue }
        entries[id, default: []].append(
          .init(
            collection: collection, place: isAutomatic ? nil : place + 1, note: badge["note"]?.string ?? "",
            isCover: id == cover))
      }
      if let cover, !cover.isEmpty, known.insert(cover).inserted {
        entries[cover, default: []].append(.init(collection: collection, place: nil, note: "", isCover: true))
      }
    }
    return entries
  }
}

extension RestoredBackpack {
  /// What is said of each badge, put together only for a badge that is taken: a small table can say a great deal.
  struct Badges: Sendable {
    /// Ids and what stands beside them, by the name of the file.
    fileprivate(set) var rows: [String: (id: String, json: JSON)] = [:]
    private let entries: [String: [Restoration.Entry]]
    private let export = PublicID.random()

    fileprivate init(entries: [String: [Restoration.Entry]]) { self.entries = entries }

    subscript(file: String) -> Restoration? {
      guard let row = rows[file] else { return nil }
      return Restoration(
        from: export, note: row.json["note"]?.string ?? "",
        // Never wider than it was said to be.
        visibility: row.json["visibility"]?.string.flatMap(Visibility.init(rawValue:)) ?? .onlyMe,
        showsEvidence: row.json["showsEvidence"]?.bool ?? false,
        pin: row.json["pin"]?.number?.integer.flatMap { Int32(exactly: $0) }.map(Int.init),
        entries: (entries[row.id] ?? []) + (entries[RestoredBackpack.all] ?? []))
    }
  }
}

extension RestoredProfile {
  /// What stands in the table of contents; anything may be missing, or something else than it should be.
  fileprivate init(json: JSON?) {
    self.init(
      displayName: json?["displayName"]?.string.flatMap { DisplayName($0) },
      biography: Prose(cleaning: json?["biography"]?.string ?? ""),
      pronouns: Prose(cleaning: (json?["pronouns"]?.string ?? "").replacing("\n", with: " ")),
      links: (json?["links"]?.array ?? []).prefix(100).compactMap { link in
        link.string.flatMap { $0.utf8.count <= 500 ? Link(web: $0)?.address : nil }
      })
  }
}
