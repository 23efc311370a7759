/// What may stand on the awards of one badge class: why, and what shows it.
///
/// Words in braces are filled in for each award: `{thing}` a part of the office, `{change}` a number, `{language}`,
/// `{mate}` somebody else aboard, `{nick}` the holder, and `{year}`.
struct Reasons: Sendable {
  /// Used in turn, so that two neighbours never say the same.
  let why: [String]
  var evidence: [EvidenceSketch] = []
  /// How often nothing is said, from 0 to 1.
  var silence = 0.1
}

/// A piece of evidence before its words are filled in.
struct EvidenceSketch: Sendable {
  let page: String
  let text: String
}

/// The reasons for the awards of each badge class, by slug.
let reasonsBySlug: [String: Reasons] = [
  translationReasons, communityReasons, codeReasons, documentationAndDesignReasons, harbourReasons, yearReasons,
  courseReasons,
].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
