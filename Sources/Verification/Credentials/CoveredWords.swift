internal import LinkedData

/// How often what is signed uses each word that a credential, its status and its schemas are judged by.
///
/// Whatever ways there may be to write a word so that no reader finds it, what is stated with it must be found in the
/// document by its name at least as often.
struct CoveredWords {
  private var counts: [String: Int] = [:]

  private static let vocabularies = [
    "<https://www.w3.org/2018/credentials#", "<https://www.w3.org/ns/credentials/status#",
    "<https://w3id.org/vc/status-list#",
  ].map { Array($0.utf8) }

  /// - Parameter statements: canonical N-Quads, a line each.
  init(_ statements: [UInt8]) {
    var rest = statements[...]
    while !rest.isEmpty {
      let end = rest.firstPosition(of: UInt8(ascii: "\n")) ?? rest.endIndex
      count(line: rest[rest.startIndex..<end])
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  private mutating func count(line: ArraySlice<UInt8>) {
    // Neither a subject nor a predicate holds a space.
    guard let space = line.firstPosition(of: UInt8(ascii: " ")) else { return }
    let rest = line[(space + 1)...]
    guard let vocabulary = Self.vocabularies.first(where: { rest.starts(with: $0) }) else { return }
    let word = rest.dropFirst(vocabulary.count).prefix { $0 != UInt8(ascii: ">") }
    counts[String(decoding: word, as: UTF8.self), default: 0] += 1
  }

  /// The first word, if any, that is stated more often than the document names it.
  func hidden(from document: JSONObject) -> String? {
    guard !counts.isEmpty else { return nil }
    var missing = counts
    Self.find(in: document) { missing[$0]? -= $1 }
    return missing.filter { $0.value > 0 }.keys.min()
  }

  private static func find(in object: JSONObject, _ found: (String, Int) -> Void) {
    for member in object.members where member.key != "@context" {
      let values = member.value.array ?? [member.value]
      found(member.key, values.count(where: isStated))
      for value in values { value.object.map { find(in: $0, found) } }
    }
  }

  /// Nothing is stated by what is null.
  private static func isStated(_ value: JSON) -> Bool { value != .null && value["@value"] != .null }
}
