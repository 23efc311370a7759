internal import Foundation
internal import Names

/// Fills in the words in braces of a reason.
struct Wording: Sendable {
  private var words: [String: String]

  init(member: Crew.Member, date: Date, crew: Crew, timeline: Timeline, chance: inout Chance) {
    let part = chance.pick(partsOfTheOffice) ?? "the office"
    let mate = chance.pick(crew.mates(of: member.nickname, at: date))
    let passed = date.timeIntervalSince(timeline.start) / timeline.now.timeIntervalSince(timeline.start)
    words = [
      "thing": part,
      "Thing": part.prefix(1).uppercased() + part.dropFirst(),
      "mate": mate?.person.displayName.description ?? "A friend",
      "nick": member.nickname,
      "language": member.sketch.language,
      "year": String(timeline.year(of: date)),
      // Changes are numbered as they come; one reads off the number how long ago it was.
      "change": String(9_000 + Int(passed * 12_300) + Int.random(in: 0..<40, using: &chance)),
    ]
  }

  /// Adds words that only some badges have.
  mutating func add(_ word: String, _ meaning: String) { words[word] = meaning }

  func fill(_ text: String) -> String {
    words.reduce(text) { filled, word in filled.replacingOccurrences(of: "{\(word.key)}", with: word.value) }
  }
}
