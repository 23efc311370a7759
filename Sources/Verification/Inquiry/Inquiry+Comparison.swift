internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `embedded-matches-hosted` for the copy that was handed in.
  mutating func compare(_ copy: AssertionDocument, with hosted: AssertionDocument, host: String) {
    // `hosted` and `HostedBadge` are one type, `verify` and `verification` one field.
    let same: Set = copy.verification == hosted.verification ? ["@context", "verification", "verify"] : ["@context"]
    let fields = Set(copy.object.keys + hosted.object.keys).subtracting(same)
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

  /// Whether two values say the same: equal, one as a list of one, or the same document once as its address and once
  /// written out.
  private static func means(_ left: JSON?, _ right: JSON?) -> Bool {
    let (left, right) = (single(left), single(right))
    if left == right { return true }
    guard let left, let right, left.object != nil || right.object != nil,
      let id = left.string ?? left["id"]?.string, let other = right.string ?? right["id"]?.string,
      left.string != nil || right.string != nil
    else { return false }
    return same(id, other)
  }

  private static func single(_ value: JSON?) -> JSON? {
    guard let list = value?.array, list.count == 1 else { return value }
    return list[0]
  }

  private static func list(_ fields: [String]) -> String {
    fields.prefix(10).map { String($0.prefix(50)) }.joined(separator: ", ") + (fields.count > 10 ? " …" : "")
  }
}
