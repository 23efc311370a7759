internal import Pages

/// How notices travel in a cookie from a form to the next page: `holdings-shown.3/holdings-unproven.1`.
enum NoticeText {
  /// As many are read, and no more.
  static let most = 3

  static func write(_ notices: [Notice]) -> String {
    notices.map { notice in notice.kind.rawValue + (notice.count.map { ".\($0)" } ?? "") }.joined(separator: "/")
  }

  /// What cannot be read is passed over: a browser may send anything.
  static func read(_ text: String) -> [Notice] {
    text.split(separator: "/", maxSplits: most).prefix(most).compactMap { word in
      let parts = word.split(separator: ".", maxSplits: 1)
      guard let kind = parts.first.flatMap({ Notice.Kind(rawValue: String($0)) }) else { return nil }
      let count = parts.dropFirst().first.flatMap { Int($0) }
      return Notice(kind: kind, count: count.flatMap { $0 >= 0 ? $0 : nil })
    }
  }
}
