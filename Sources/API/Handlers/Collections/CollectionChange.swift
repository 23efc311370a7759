internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Storage

/// What a program makes of a collection; what is `nil` stays as it is.
struct CollectionChange: Sendable {
  let title: Title?
  let slug: Slug?
  let summary: Prose?
  let layout: Collection.Layout?
  let arrangement: Collection.Arrangement?
  let visibility: Visibility?
  /// By what it finds its badges; within, `nil` for those that are put in by hand.
  let filter: CollectionFilter??
  /// The badge on its cover; within, `nil` for none.
  let cover: PublicID??

  init(_ members: MemberReader, isNew: Bool = false) throws {
    var known = ["title", "slug", "summary", "layout", "arrangement", "visibility", "filter"]
    if !isNew { known.append("cover") }
    try members.knows(known)
    title = try members.read("title", else: "title", ["maximum": "\(Title.longest)"]) { value in
      value.string.flatMap { $0.unicodeScalars.count <= Title.longest ? Title($0) : nil }
    }
    slug = try members.read("slug", else: "slug") { $0.string.flatMap { Slug($0) } }
    summary = try members.prose("summary", atMost: Collection.longestSummary)
    layout = try members.choice("layout", Collection.Layout.self)
    arrangement = try members.choice("arrangement", Collection.Arrangement.self)
    visibility = try members.choice("visibility", Visibility.self)
    filter = try members.read("filter", else: "object") { value -> CollectionFilter?? in
      value.isNull ? .some(.none) : .some(try Self.filter(MemberReader(value, at: "/filter")))
    }
    cover = try members.read("cover", else: "holding") { value -> PublicID?? in
      if value.isNull { return .some(.none) }
      return value.string.flatMap { PublicID($0) }.map { .some($0) }
    }
  }

  /// The collection as it is to become. An automatic one cannot be sorted by hand.
  func applied(to before: Collection) -> Collection {
    var collection = before
    collection.title = title ?? before.title
    collection.slug = slug ?? before.slug
    collection.summary = summary ?? before.summary
    collection.layout = layout ?? before.layout
    collection.arrangement = arrangement ?? before.arrangement
    collection.visibility = visibility ?? before.visibility
    collection.filter = filter ?? before.filter
    if collection.filter != nil && collection.arrangement == .byHand { collection.arrangement = .newest }
    return collection
  }

  private static func filter(_ members: MemberReader) throws -> CollectionFilter {
    try members.knows(["issuer", "year", "tag", "words"])
    func words(_ name: String) throws -> String? {
      try members.read(name, else: "filter-text") { value -> String?? in
        if value.isNull { return .some(.none) }
        guard let text = value.string, text.unicodeScalars.count <= 200 else { return nil }
        let cleaned = Prose(cleaning: text).description
        return cleaned.isEmpty ? nil : .some(cleaned)
      } ?? nil
    }
    let year = try members.read("year", else: "year") { value -> Int?? in
      if value.isNull { return .some(.none) }
      return value.number?.integer.flatMap { (1000...9999).contains($0) ? .some(Int($0)) : nil }
    }
    return CollectionFilter(
      issuer: try words("issuer"), year: year ?? nil, tag: try words("tag"), words: try words("words"))
  }
}
