internal import Addresses
internal import Backpack
internal import Foundation
internal import LinkedData
internal import Names
internal import Storage

extension JSON {
  /// A collection as everyone sees it.
  static func shown(_ row: CollectionRow, of account: Account, base: BaseAddress) -> JSON {
    let collection = row.collection
    return [
      "slug": .string(collection.slug.description), "title": .string(collection.title.description),
      "summary": .string(collection.summary.description), "layout": .string(collection.layout.rawValue),
      "count": JSON(row.count), "changedAt": .moment(row.changedAt),
      "page": .string(base.absolute(Paths.collection.link(account.nickname, collection.slug))),
    ]
  }

  /// A collection as its owner sees it.
  static func own(_ row: CollectionRow, of account: Account, base: BaseAddress) -> JSON {
    let collection = row.collection
    var document = shown(row, of: account, base: base).object ?? JSONObject()
    document["arrangement"] = .string(collection.arrangement.rawValue)
    document["visibility"] = .string(collection.visibility.rawValue)
    document["filter"] = collection.filter.map(filter) ?? .null
    document["cover"] = row.cover.map { .string($0.description) } ?? .null
    document["link"] = .string(base.absolute(Paths.unlisted.link(row.link)))
    return .object(document)
  }

  /// A collection with what is in it; `describe` says how a badge looks to whoever asks.
  static func details(_ collection: JSON, _ content: [CollectedHolding], _ describe: (Holding) -> JSON) -> JSON {
    var document = collection.object ?? JSONObject()
    document["entries"] = .array(
      content.map { ["holding": describe($0.holding), "note": .string($0.note.description)] })
    return .object(document)
  }

  private static func filter(_ filter: CollectionFilter) -> JSON {
    func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    return [
      "issuer": text(filter.issuer), "year": filter.year.map { JSON($0) } ?? .null, "tag": text(filter.tag),
      "words": text(filter.words),
    ]
  }
}
