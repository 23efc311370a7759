/// A part of a sentence: the site's own words, or something that came from elsewhere.
struct SentencePiece: Sendable, Hashable {
  var text: String
  var isArgument: Bool
}
