internal import LinkedData

/// Looks for words of the standards that a credential writes in another way than as their terms.
///
/// A proof over statements does not cover how a document spells them. What is read here are the terms: whoever holds a
/// credential could write `credentialStatus` as its whole address, or move it into `@included`, without any signature
/// breaking, and it would be read as a credential that has no status. Nobody writes such a document by accident.
///
/// - Source: JSON-LD 1.1, “IRI Expansion” and “Included Nodes”; Verifiable Credential Data Integrity 1.0, “Data
///   Opacity”.
struct PlainWords {
  /// The first word, if any, that is written in another way.
  private(set) var oddity: String?
  /// What prefixes and terms of the document's own contexts stand for.
  private var own: [String: String] = [:]

  /// Where the standards' own words live.
  private static let vocabularies = [
    "https://www.w3.org/2018/credentials", "https://www.w3.org/ns/credentials", "https://w3id.org/security",
    "https://w3id.org/vc", "https://w3id.org/credentials", "https://purl.imsglobal.org/spec", "https://schema.org/",
    "http://schema.org/", "https://w3id.org/openbadges",
  ]
  /// What the standards' own contexts call their vocabularies, in some places only: a context of the document's own
  /// cannot be told to count there.
  private static let prefixes: Set<String> = ["cred", "sec", "ob", "obi"]
  /// What a value may say of itself without being read otherwise.
  private static let harmless: Set<String> = ["@context", "@value", "@language", "@direction"]

  init(_ credential: JSONObject) {
    collect(credential)
    look(at: credential)
  }

  // MARK: What its own contexts say

  private mutating func collect(_ object: JSONObject) {
    for member in object.members {
      if member.key == "@context" { collect(context: member.value) }
      each(member.value) { $0.collect($1) }
    }
  }

  private mutating func collect(context: JSON) {
    for entry in context.array ?? [context] {
      guard let terms = entry.object else { continue }
      for term in terms.members {
        if let address = term.value.string ?? term.value["@id"]?.string { own[term.key] = address }
        if let inner = term.value["@context"] { collect(context: inner) }
      }
    }
  }

  // MARK: What is odd

  private mutating func look(at object: JSONObject) {
    for member in object.members where oddity == nil {
      if member.key == "@context" {
        look(atContext: member.value)
      } else if isOdd(key: member.key) {
        oddity = member.key
      } else {
        each(member.value) { $0.look(at: $1) }
      }
    }
  }

  private func isOdd(key: String) -> Bool {
    if key.utf8.first == UInt8(ascii: "@") { return !Self.harmless.contains(key) }
    return key.utf8.contains(UInt8(ascii: ":")) && isOfStandards(key)
  }

  private mutating func look(atContext context: JSON) {
    for entry in context.array ?? [context] {
      guard let terms = entry.object else { continue }
      for term in terms.members where oddity == nil {
        if isOdd(term.key, term.value) { oddity = term.key }
        if let inner = term.value["@context"] { look(atContext: inner) }
      }
    }
  }

  /// Whether a context of the document's own gives a word of the standards another name.
  private func isOdd(_ term: String, _ definition: JSON) -> Bool {
    if term == "@vocab" || term == "@base" {
      return definition.string.map { address in
        Self.vocabularies.contains { $0.hasPrefix(address) || address.hasPrefix($0) }
      } ?? false
    }
    guard term.utf8.first != UInt8(ascii: "@") else { return term == "@import" }
    if let object = definition.object, object["@reverse"] != nil || object["@nest"] != nil { return true }
    guard let address = definition.string ?? definition["@id"]?.string, address != term else { return false }
    guard address.utf8.contains(UInt8(ascii: ":")) else { return true }
    return isOfStandards(address) && !Self.ends(address, with: term)
  }

  /// Whether an address, whole or with a prefix, is one of a word of the standards. A prefix that the document does not
  /// explain itself comes from the standards.
  private func isOfStandards(_ address: String, depth: Int = 0) -> Bool {
    guard depth < 8, let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let (prefix, rest) = (String(address[..<colon]), String(address[address.utf8.index(after: colon)...]))
    if !rest.hasPrefix("//"), let meaning = own[prefix], !Self.prefixes.contains(prefix) {
      return isOfStandards(meaning + rest, depth: depth + 1)
    }
    if rest.hasPrefix("//") { return Self.vocabularies.contains { address.hasPrefix($0) || $0.hasPrefix(address) } }
    return !["urn", "did", "tag", "ni"].contains(prefix)
  }

  /// Whether a term is called as the standards call it.
  private static func ends(_ address: String, with term: String) -> Bool {
    ["#", "/", ":"].contains { address.hasSuffix($0 + term) }
  }

  private mutating func each(_ value: JSON, _ body: (inout PlainWords, JSONObject) -> Void) {
    if let object = value.object { body(&self, object) }
    for element in value.array ?? [] { each(element, body) }
  }
}
