internal import LinkedData
internal import OpenBadges
internal import Schemas

extension Inquiry {
  /// The row `extensions`: each that is published is compared with its schema.
  ///
  /// - Source: Open Badges 2.0, “Extensions” and “Extension Validation”.
  mutating func addExtensions(_ chain: Chain) {
    let version = chain.assertion.version
    guard version.hasExtensions else {
      rows.add(.extensions, .doesNotApply, .notInThisVersion, ["version": version.rawValue])
      return
    }
    var seen: Set<JSONObject> = []
    for object in [chain.assertion.object, chain.badgeClass?.object, chain.issuer?.object].compactMap(\.self) {
      let written = asWritten[object] ?? object
      guard let found = try? BadgeExtension.found(in: written) else {
        rows.add(.extensions, .remark, .extensionsTooMany)
        continue
      }
      // What is written out within the award may be published too.
      for item in found where !seen.contains(item.object) { add(item, version) }
      seen.formUnion(found.map(\.object))
      addUnmarked(written, found)
    }
    if rows[.extensions] == nil { rows.add(.extensions, .doesNotApply, .extensionsNone) }
  }

  private mutating func add(_ item: BadgeExtension, _ version: StandardVersion) {
    switch settled(item.outcome, item.object, version) {
    case .fits(let known): rows.add(.extensions, .passed, .extensionFits, ["name": known.name])
    case .doesNotFit(let known, let violations):
      let place = violations.first.map { $0.member ?? ($0.place.isEmpty ? $0.keyword : $0.place) } ?? ""
      rows.add(
        .extensions, .failed, .extensionDoesNotFit, ["name": known.name, "field": String(place.prefix(100))])
    case .notChecked(let known): rows.add(.extensions, .notChecked, .extensionUndone, ["name": known.name])
    case .unknown(let type): rows.add(.extensions, .remark, .extensionUnknown, ["type": String(type.prefix(200))])
    }
  }

  /// The outcome of an extension; one that spells its words out is first put into its own terms.
  private func settled(
    _ outcome: BadgeExtension.Outcome, _ object: JSONObject, _ version: StandardVersion
  ) -> BadgeExtension.Outcome {
    guard case .notChecked(let known) = outcome, let own = object["@context"],
      let base = words.words(of: version)?.address
    else { return outcome }
    let contexts: JSON = .array([.string(base)] + (own.array ?? [own]))
    var document = object
    document["@context"] = contexts
    let processor = JSONLD(
      vocabularies: words.vocabularies, isSafe: false, workLimit: Self.extensionWorkLimit, budget: budget)
    guard var plain = try? processor.compact(.object(document), to: contexts) else { return outcome }
    plain["@context"] = own
    return BadgeExtension.outcome(of: plain, as: known)
  }

  /// Members named as extensions that do not say which one they are.
  private mutating func addUnmarked(_ object: JSONObject, _ found: [BadgeExtension]) {
    let marked = Set(found.map(\.object))
    for member in object.members where member.key.utf8.starts(with: "extensions:".utf8) {
      guard let value = member.value.object, !marked.contains(value) else { continue }
      rows.add(.extensions, .remark, .extensionUnknown, ["type": String(member.key.prefix(200))])
    }
  }

  private static let extensionWorkLimit = 50_000
}

extension StandardVersion {
  /// Extensions came with 1.1.
  fileprivate var hasExtensions: Bool { self != .v0_5 && self != .v1_0 }
}
