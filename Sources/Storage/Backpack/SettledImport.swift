public import Backpack
public import Foundation
internal import LinkedData
internal import Names
internal import OpenBadges
internal import Postgres

/// What became of an import, for its row.
public struct SettledImport: Sendable {
  let id: Import.ID
  let state: String
  var refusal: ImportRefusal?
  public private(set) var holding: Holding.ID?
  var verdict: Verdicts.ID?
  var nextTry: Date?
  var arrival: Import.Arrival?
  /// Whether it lay in the backpack before, as its owner had made it.
  var isBack = false

  public static func accepted(
    _ id: Import.ID, _ arrival: Import.Arrival = .new, holding: Holding.ID, isBack: Bool = false,
    verdict: Verdicts.ID?
  ) -> SettledImport {
    SettledImport(id: id, state: "accepted", holding: holding, verdict: verdict, arrival: arrival, isBack: isBack)
  }

  public static func refused(_ id: Import.ID, _ refusal: ImportRefusal, verdict: Verdicts.ID?) -> SettledImport {
    SettledImport(id: id, state: "refused", refusal: refusal, verdict: verdict)
  }

  public static func waiting(
    _ id: Import.ID, _ refusal: ImportRefusal, verdict: Verdicts.ID?, nextTry: Date
  ) -> SettledImport {
    SettledImport(id: id, state: "waiting", refusal: refusal, verdict: verdict, nextTry: nextTry)
  }
}
