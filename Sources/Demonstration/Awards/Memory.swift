internal import Foundation

/// An award that is told by hand rather than left to chance.
struct Memory: Sendable {
  let holder: String
  let slug: String
  /// How many days ago it was awarded.
  let days: Double
  let why: String
  var evidence: EvidenceSketch?
  var withdrawal: Withdrawal?

  /// Why an award was withdrawn, and how many days ago.
  struct Withdrawal: Sendable {
    let days: Double
    let reason: String
  }

  func occasion(in timeline: Timeline) -> Occasion {
    Occasion(holder: holder, slug: slug, date: timeline.ago(days: days))
  }
}
