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
  var isRenewal = false

  public static func accepted(_ id: Import.ID, holding: Holding.ID, verdict: Verdicts.ID?) -> SettledImport {
    SettledImport(id: id, state: "accepted", holding: holding, verdict: verdict)
  }

  /// A newer version of a badge that was held already.
  public static func renewed(_ id: Import.ID, holding: Holding.ID, verdict: Verdicts.ID?) -> SettledImport {
    SettledImport(id: id, state: "accepted", holding: holding, verdict: verdict, isRenewal: true)
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
