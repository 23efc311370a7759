internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `embedded-matches-hosted` for the copy that was handed in.
  mutating func compare(_ copy: AssertionDocument, with hosted: AssertionDocument, host: String) {
    let fields = Set(copy.object.keys + hosted.object.keys).subtracting(["@context"])
      .filter { !Self.means(copy.object[$0], hosted.object[$0]) }.sorted()
    if fields.isEmpty {
      rows.add(.embeddedMatchesHosted, .passed, .embeddedSame)
    } else {
      rows.add(
        .embeddedMatchesHosted, .remark, .copyDiffers, ["host": host, "fields": Self.list(fields)])
    }
  }

  /// The same row for a badge class or issuer that is written out within another document. What it leaves out is no
  /// difference.
  mutating func compare(embedded copy: JSONObject, with hosted: JSONObject, _ role: DocumentRole) {
    let fields = copy.members.filter { $0.key != "@context" && !Self.means($0.value, hosted[$0.key]) }.map(\.key)
    if fields.isEmpty {
      rows.add(.embeddedMatchesHosted, .passed, .embeddedSame)
    } else {
      rows.add(
        .embeddedMatchesHosted, .remark, .embeddedDiffers,
        ["document": role.rawValue, "fields": Self.list(fields.sorted())])
    }
  }

  /// Whether two values say the same: equal, or the same document once as its address and once written out.
  private static func means(_ left: JSON?, _ right: JSON?) -> Bool {
    if left == right { return true }
    guard let left, let right, left.object != nil || right.object != nil,
      let id = left.string ?? left["id"]?.string, let other = right.string ?? right["id"]?.string,
      left.string != nil || right.string != nil
    else { return false }
    return same(id, other)
  }

  private static func list(_ fields: [String]) -> String {
    fields.prefix(10).map { String($0.prefix(50)) }.joined(separator: ", ") + (fields.count > 10 ? " …" : "")
  }
}
