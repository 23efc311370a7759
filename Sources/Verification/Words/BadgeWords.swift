internal import LinkedData
internal import OpenBadges

/// The words that Open Badges 1.1 and 2.0 define, taken from their contexts.
struct BadgeWords: Sendable {
  let vocabularies: Vocabularies
  /// Asked only for a badge of the version: to read a context takes as long as to verify some badges.
  private let first: @Sendable () -> VersionWords?
  private let second: @Sendable () -> VersionWords?

  init(_ vocabularies: Vocabularies) {
    self.vocabularies = vocabularies
    let (first, second) = (
      VersionWords(at: Self.firstAddress, in: vocabularies), VersionWords(at: Self.secondAddress, in: vocabularies)
    )
    self.first = { first }
    self.second = { second }
  }

  private init() {
    vocabularies = .standard
    first = { Self.standardFirst }
    second = { Self.standardSecond }
  }

  /// Those of the contexts that come with the project.
  static let standard = BadgeWords()

  private static let standardFirst = VersionWords(at: firstAddress, in: .standard)
  private static let standardSecond = VersionWords(at: secondAddress, in: .standard)

  /// The words of a version; `nil` where it has no context, or its context is not known here.
  func words(of version: StandardVersion) -> VersionWords? {
    switch version {
    case .v1_1: first()
    case .v2_0, .v2_1: second()
    case .v0_5, .v1_0, .v3_0: nil
    }
  }

  private static let firstAddress = "https://w3id.org/openbadges/v1"
  private static let secondAddress = "https://w3id.org/openbadges/v2"
}

/// The words of one version.
struct VersionWords: Sendable {
  /// Where the context is published.
  let address: String
  /// Every key that the context maps, keywords by other names included.
  let terms: Set<String>
  /// The term for each whole address that has one.
  private let termByAddress: [String: String]
  private let prefixes: [String: String]

  /// `nil` where the context is not known.
  init?(at address: String, in vocabularies: Vocabularies) {
    var definitions: [JSONObject.Member] = []
    guard Self.collect(.string(address), vocabularies, depth: 0, into: &definitions) else { return nil }
    let prefixes = definitions.reduce(into: [String: String]()) { $0[$1.key] = $1.value.string }
    var terms: [String: String] = [:]
    for definition in definitions {
      guard let written = definition.value.string ?? definition.value["@id"]?.string else { continue }
      let address = Self.whole(written, prefixes)
      terms[address] = terms[address] ?? definition.key
    }
    self.address = address
    self.terms = Set(definitions.map(\.key))
    self.termByAddress = terms
    self.prefixes = prefixes
  }

  /// The term that stands for an address, whole or with a prefix of the context.
  func term(for address: String) -> String? { termByAddress[Self.whole(address, prefixes)] }

  private static func whole(_ address: String, _ prefixes: [String: String]) -> String {
    let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].hasPrefix("//"), let prefix = prefixes[String(parts[0])] else { return address }
    return prefix + parts[1]
  }

  /// The definitions of a context and of those it builds on, its own last; `false` where one is not known.
  private static func collect(
    _ context: JSON, _ vocabularies: Vocabularies, depth: Int, into definitions: inout [JSONObject.Member]
  ) -> Bool {
    guard depth < 8 else { return false }
    switch context {
    case .string(let address):
      guard let known = vocabularies.context(at: address)?["@context"] else { return false }
      return collect(known, vocabularies, depth: depth + 1, into: &definitions)
    case .array(let contexts):
      return contexts.allSatisfy { collect($0, vocabularies, depth: depth + 1, into: &definitions) }
    case .object(let object):
      definitions += object.members.filter { !$0.key.hasPrefix("@") }
      return true
    default: return false
    }
  }
}
