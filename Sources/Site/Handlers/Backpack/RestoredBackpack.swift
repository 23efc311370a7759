internal import Backpack
internal import LinkedData
internal import Storage

/// The table of contents of another Lapel's export, as far as it is of use here: which files are badges, and what their
/// owner had made of them. Whether they are genuine is found out anew.
struct RestoredBackpack: Sendable {
  static let fileName = "backpack.json"
  static let format = "lapel-backpack"
  static let portraitName = "portrait.png"

  /// By the name of their file in the ZIP.
  let badges: [String: Restoration]
  /// What the badges are called, by the name of their file: those files are named by ids.
  let names: [String: String]
  /// The name of the file that is the person's own picture.
  let picture: String?

  /// `nil` where the bytes are no such table.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"]?.string == Self.format,
      json["version"]?.number?.integer == 1, let listed = json["badges"]?.array
    else { return nil }
    let entries = Self.entries(json["collections"]?.array ?? [])
    var badges: [String: Restoration] = [:]
    var names: [String: String] = [:]
    for badge in listed.prefix(20_000) {
      guard let file = badge["file"]?.string, let id = badge["id"]?.string else { continue }
      names[file] = badge["name"]?.string
      badges[file] = Restoration(
        note: badge["note"]?.string ?? "",
        // Never wider than it was said to be.
        visibility: badge["visibility"]?.string.flatMap(Visibility.init(rawValue:)) ?? .onlyMe,
        showsEvidence: badge["showsEvidence"]?.bool ?? false, entries: (entries[id] ?? []) + (entries[Self.all] ?? []))
    }
    self.badges = badges
    self.names = names
    picture = json["profile"]?["picture"]?.string
  }

  /// Stands for every badge: an automatic collection comes with whichever is taken in first.
  private static let all = ""

  private static func entries(_ collections: [JSON]) -> [String: [Restoration.Entry]] {
    var entries: [String: [Restoration.Entry]] = [:]
    for json in collections.prefix(200) {
      guard let collection = ExportedCollection(json: json) else { continue }
      let isAutomatic = collection.filter != nil
      if isAutomatic { entries[all, default: []].append(.init(collection: collection, place: nil, note: "")) }
      for (place, badge) in (json["badges"]?.array ?? []).enumerated() {
        guard let id = badge["badge"]?.string, !id.isEmpty else { continue }
        entries[id, default: []].append(
          .init(collection: collection, place: isAutomatic ? nil : place + 1, note: badge["note"]?.string ?? ""))
      }
    }
    return entries
  }
}
