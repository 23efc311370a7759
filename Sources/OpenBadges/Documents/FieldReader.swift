internal import Foundation
internal import LinkedData
internal import Names

/// Takes fields out of one document and notes what is wrong with them.
struct FieldReader {
  let role: DocumentRole
  let object: JSONObject
  let version: StandardVersion
  var problems: [DocumentProblem] = []

  init(_ role: DocumentRole, _ object: JSONObject, version: StandardVersion) {
    self.role = role
    self.object = object
    self.version = version
  }

  /// What a field holds; a list of one is what linked data also writes for one.
  func value(_ field: String) -> JSON? {
    let value = object[field]
    guard version.isLinkedData, let list = value?.array, list.count == 1 else { return value }
    return list[0]
  }

  /// A text that must be there and say something.
  mutating func requiredText(_ field: String) -> String? {
    guard let text = optionalText(field) else {
      if value(field) == nil || value(field)?.wording != nil { note(.fieldMissing(role, field: field)) }
      return nil
    }
    return text
  }

  /// What something is called: a text in which there is something to see.
  mutating func requiredName(_ field: String) -> String? {
    let name = requiredText(field)
    if let name, !ForeignText.isSeen(name) { note(.fieldMalformed(role, field: field)) }
    return name
  }

  /// A text that may be there; an empty one is none.
  mutating func optionalText(_ field: String) -> String? {
    guard let value = value(field), !value.isNull else { return nil }
    guard let text = value.wording else {
      // Numbers stand for versions and ids in old documents; nothing here asks for one.
      note(.fieldMalformed(role, field: field))
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A document that must be linked or embedded.
  mutating func requiredLink(_ field: String) -> Linked? {
    guard let value = value(field), !value.isNull else {
      note(.fieldMissing(role, field: field))
      return nil
    }
    // The very first version has one document for everything.
    guard let linked = Linked(value), version != .v0_5 || linked.isEmbedded else {
      note(.fieldMalformed(role, field: field))
      return nil
    }
    return linked
  }

  /// The addresses of linked documents, one or several; an empty one is none, and what is no address is noted.
  mutating func addresses(_ field: String) -> [String] {
    guard let value = object[field], !value.isNull else { return [] }
    let addresses = (value.array ?? [value]).filter { $0.string != "" }.map { Linked($0)?.id }
    if addresses.contains(nil) { note(.fieldMalformed(role, field: field)) }
    return addresses.compactMap(\.self)
  }

  /// An instant; a missing one is noted where `isRequired`.
  mutating func date(_ field: String, isRequired: Bool = false) -> Date? {
    guard let value = value(field), !value.isNull else {
      if isRequired { note(.fieldMissing(role, field: field)) }
      return nil
    }
    guard let date = BadgeDate(value["@value"] ?? value) else {
      note(.dateUnreadable(role, field: field))
      return nil
    }
    if !version.isFirst, date.form != .complete { note(.dateIncomplete(role, field: field)) }
    return date.instant
  }

  /// The document's id, which documents from 1.1 on must have.
  mutating func id() -> String? {
    guard version.isLinkedData else { return optionalText("id") }
    let id = requiredText("id")
    if let id, !id.isAbsoluteAddress { note(.fieldMalformed(role, field: "id")) }
    return id
  }

  /// Notes a document that says it is something else than one of `allowed`.
  mutating func requireType(_ allowed: Set<String>) {
    guard version.isLinkedData else { return }
    let types = object["type"].types
    guard !types.isEmpty else {
      note(object["type"] == nil ? .fieldMissing(role, field: "type") : .fieldMalformed(role, field: "type"))
      return
    }
    if allowed.isDisjoint(with: types) { note(.typeDiffers(role, type: types[0])) }
  }

  mutating func note(_ problem: DocumentProblem) {
    let problem = version == .v0_5 ? problem.renamed(FirstVersion.field) : problem
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension String {
  /// Whether this begins with a scheme, as an IRI does (RFC 3987, section 2.2), and has nothing that no IRI has.
  var isAbsoluteAddress: Bool {
    let bytes = utf8Span.span
    var colon = 0
    while colon < bytes.count, bytes[colon].isOfScheme { colon += 1 }
    guard colon > 0, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return false
      default: break
      }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isOfScheme: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
