/// The plural categories of Unicode CLDR, as they end a key: `badges.count_one`, `badges.count_other`.
///
/// This is the form of i18next's JSON, version 4, whose plurals Weblate knows.
enum PluralCategory: String, CaseIterable {
  case zero, one, two, few, many, other

  /// `key` without its category, where it ends with one.
  static func split(_ key: String) -> (key: String, category: PluralCategory)? {
    for category in allCases where key.hasSuffix("_" + category.rawValue) {
      return (String(key.dropLast(category.rawValue.count + 1)), category)
    }
    return nil
  }
}
