internal import Foundation
internal import LinkedData

/// Takes fields out of a credential and notes what is wrong with them.
struct CredentialReader {
  let role: DocumentRole
  private(set) var problems: [DocumentProblem] = []

  /// More problems than anybody reads.
  private static let limit = 50

  init(_ role: DocumentRole) { self.role = role }

  mutating func note(_ problem: DocumentProblem) {
    if problems.count < Self.limit, !problems.contains(problem) { problems.append(problem) }
  }

  mutating func note(_ problem: CredentialProblem) { note(.credential(problem)) }

  mutating func missing(_ field: String, in part: CredentialPart) {
    note(.fieldMissing(role, field: part.path(field)))
  }

  mutating func malformed(_ field: String, in part: CredentialPart) {
    note(.fieldMalformed(role, field: part.path(field)))
  }

  /// A text that must be there and say something.
  @discardableResult
  mutating func requireText(_ field: String, in part: CredentialPart) -> String? {
    guard let value = part.object[field] else {
      missing(field, in: part)
      return nil
    }
    guard let text = value.wording, !text.isEmpty else {
      malformed(field, in: part)
      return nil
    }
    return text
  }

  /// An address that must be there.
  @discardableResult
  mutating func requireAddress(_ field: String, in part: CredentialPart) -> String? {
    guard let text = requireText(field, in: part) else { return nil }
    if !text.isAbsoluteAddress { malformed(field, in: part) }
    return text
  }

  /// Notes a part that does not say it is of a type.
  mutating func requireType(_ type: String, in part: CredentialPart) {
    let written = part.object["type"]
    if written.isOne(of: [type]) { return }
    if written.types.isEmpty { missing("type", in: part) } else { malformed("type", in: part) }
  }

  /// An object that may be there.
  mutating func part(_ field: String, in part: CredentialPart, isRequired: Bool = false) -> CredentialPart? {
    guard let value = part.object[field], !value.isNull else {
      if isRequired { missing(field, in: part) }
      return nil
    }
    guard let object = value.object else {
      malformed(field, in: part)
      return nil
    }
    return CredentialPart(object: object, path: part.path(field))
  }

  /// The objects of a member that may have several; one without a list is noted and taken all the same.
  mutating func parts(_ field: String, in part: CredentialPart, mayBeCompacted: Bool = false) -> [CredentialPart] {
    guard let value = part.object[field], !value.isNull else { return [] }
    if value.array == nil, !mayBeCompacted { note(.notAList(role, field: part.path(field))) }
    let objects = (value.array ?? [value]).map(\.object)
    if objects.contains(nil) { malformed(field, in: part) }
    return objects.compactMap { object in
      object.map { CredentialPart(object: $0, path: part.path(field)) }
    }
  }

  /// An instant; a missing one is noted where `isRequired`.
  @discardableResult
  mutating func date(_ field: String, in part: CredentialPart, isRequired: Bool = false) -> Date? {
    guard let value = part.object[field], !value.isNull else {
      if isRequired { missing(field, in: part) }
      return nil
    }
    guard let text = value.string, let date = BadgeDate(text), date.form != .unix else {
      note(.dateUnreadable(role, field: part.path(field)))
      return nil
    }
    if date.form != .complete { note(.dateWithoutZone(role, field: part.path(field))) }
    return date.instant
  }
}
