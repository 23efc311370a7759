internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The document in the plain terms of its version, with the row `words-known`.
  ///
  /// What a document means is decided by the contexts it names, not by how it spells its words: they may be whole
  /// addresses, names from a context of its own, or marked with a language. A word that no context maps is no part of
  /// the badge.
  ///
  /// - Source: Open Badges 2.0, “Data Validation” and “Open Badges Vocabulary”.
  mutating func inPlainWords(_ object: JSONObject) -> JSONObject {
    guard let version = try? StandardVersion(of: .object(object)), version.namesWords else { return object }
    guard let known = words.words(of: version) else {
      rows.add(.wordsKnown, .notChecked, .wordsNotCompared)
      return object
    }
    let spelling = Spelling(object, known)
    guard !spelling.isPlain else {
      addWords(spelling.undefined)
      return object
    }
    return rewritten(object, known)
  }

  /// The same without a row, for a document of which only one thing is asked.
  func plainly(_ object: JSONObject) -> JSONObject {
    var asked = self
    return asked.inPlainWords(object)
  }

  /// A document that writes its words in another way, in the terms of its version.
  private mutating func rewritten(_ object: JSONObject, _ known: VersionWords) -> JSONObject {
    var document = object
    let contexts = object["@context"]?.array ?? [object["@context"]].compactMap(\.self)
    document["@context"] = .array(contexts.filter { !($0.string.map(Spelling.isOfTransport) ?? false) })
    do {
      let processor = JSONLD(vocabularies: words.vocabularies, isSafe: false, workLimit: Self.workLimit, budget: budget)
      var plain = known.renamed(try processor.compact(.object(document), to: .string(known.address)))
      plain["@context"] = object["@context"]
      addWords(undefinedWords(document))
      asWritten[plain] = object
      return plain
    } catch {
      add(error)
      return object
    }
  }

  /// The first word, if any, that would silently be lost.
  private func undefinedWords(_ document: JSONObject) -> [String] {
    do {
      let processor = JSONLD(vocabularies: words.vocabularies, isSafe: true, workLimit: Self.workLimit, budget: budget)
      _ = try processor.expand(.object(document))
      return []
    } catch {
      if case .undefinedWord(let word) = error { return [word] }
      return []
    }
  }

  private mutating func addWords(_ undefined: [String]) {
    guard !undefined.isEmpty else { return rows.add(.wordsKnown, .passed, .wordsDefined) }
    let list = undefined.prefix(10).map { "“\($0.prefix(50))”" }.joined(separator: ", ")
    rows.add(.wordsKnown, .remark, .wordsUndefined, ["words": list])
  }

  private mutating func add(_ fault: JSONLD.Fault) {
    switch fault {
    case .unknownContext(let address):
      rows.add(.wordsKnown, .notChecked, .wordsOfUnknownContext, ["address": String(address.prefix(200))])
    case .undefinedWord(let word): addWords([word])
    case .invalid(let code): rows.add(.wordsKnown, .failed, .wordsInvalid, ["code": code.rawValue])
    case .tooMuchWork: rows.add(.wordsKnown, .failed, .wordsTooMuchWork)
    }
  }

  /// A badge is small: what needs more than this is made to keep us busy. With it, the longest document that is read
  /// takes less than a second and 64 MB.
  static let workLimit = 50_000
}

extension StandardVersion {
  /// 1.1 and 2.x, whose documents name a context.
  fileprivate var namesWords: Bool { self == .v1_1 || isSecond }
}

extension VersionWords {
  /// An object whose leftover addresses are replaced by the terms that stand for them.
  ///
  /// Compaction leaves the address where a term asks for a type of value that was not written, such as a date.
  func renamed(_ object: JSONObject) -> JSONObject {
    var renamed = JSONObject()
    for member in object.members {
      let term = terms.contains(member.key) ? nil : term(for: member.key)
      let key = term.map { object[$0] == nil && renamed[$0] == nil ? $0 : member.key } ?? member.key
      renamed[key] = self.renamed(member.value)
    }
    return renamed
  }

  private func renamed(_ value: JSON) -> JSON {
    switch value {
    case .object(let object): .object(renamed(object))
    case .array(let elements): .array(elements.map(renamed))
    default: value
    }
  }
}
