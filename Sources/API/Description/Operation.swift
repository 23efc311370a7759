internal import Gateway
internal import HTTPTypes
internal import LinkedData

/// One thing that programs can do: its route and its description side by side, so that they cannot drift apart.
struct Operation: Sendable {
  /// What it is about.
  enum Group: String, Sendable, CaseIterable { case profile, people, holdings, collections, imports, verification }

  /// A part of the address's query. Its words are `interface.parameter.` and its name.
  struct Parameter: Sendable {
    let name: String
    let shape: JSON
  }

  /// A form in which something is sent.
  struct Content: Sendable {
    let mediaType: String
    let shape: JSON
  }

  /// An answer that is no problem.
  struct Answered: Sendable {
    let status: HTTPResponse.Status
    let contents: [Content]
    /// Header fields that it always or sometimes has.
    var fields: [String] = []
  }

  /// What it is called in clients that are made from the document. Its words are `interface.operation.` and this.
  let id: String
  let group: Group
  let route: Route
  var query: [Parameter] = []
  var takes: [Content] = []
  let answers: [Answered]
  /// Whether `If-Match` is heeded.
  var isConditional = false
  /// Problems beside those that its route and what it takes bring with them.
  var problems: [Refusal.Kind] = []

  /// The names of the values in its path, in their order.
  var pathParameters: [String] {
    route.pattern.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }

  /// Every kind of problem that it may end with, by status.
  var problemStatuses: [Int] {
    var kinds = problems + [.busy, .wrongHost]
    if case .token = route.access { kinds += [.tokenNeeded, .scopeMissing, .tooManyTries] }
    if !pathParameters.isEmpty { kinds += [.badRequest, .notFound] }
    if !query.isEmpty { kinds.append(.invalidParameter) }
    if !takes.isEmpty { kinds += [.malformedJSON, .tooLarge, .unsupportedType, .invalidMember] }
    if isConditional { kinds.append(.changedMeanwhile) }
    return Set(kinds.map(\.status)).sorted()
  }
}

extension Operation.Answered {
  static func ok(_ name: String, fields: [String] = []) -> Operation.Answered {
    Operation.Answered(status: .ok, contents: [.json(Shape.named(name))], fields: fields)
  }

  static let none = Operation.Answered(status: .noContent, contents: [])
}

extension [Operation.Answered] {
  /// What a read answers: the thing, or that it is as it was.
  static func reading(_ name: String, fields: [String] = []) -> [Operation.Answered] {
    [.ok(name, fields: ["ETag"] + fields), Operation.Answered(status: .notModified, contents: [], fields: ["ETag"])]
  }

  /// What a change answers: what the thing is now, or nothing, to a program that may not read it.
  static func changing(_ name: String, status: HTTPResponse.Status = .ok) -> [Operation.Answered] {
    [
      Operation.Answered(status: status, contents: [.json(Shape.named(name))], fields: ["ETag"]),
      Operation.Answered(status: .noContent, contents: [], fields: ["ETag"]),
    ]
  }
}

extension Operation.Content {
  static func json(_ shape: JSON) -> Operation.Content {
    Operation.Content(mediaType: "application/json", shape: shape)
  }
}

extension [Operation.Content] {
  /// A change to something (RFC 7396), by either of the names under which it is sent.
  static func change(_ name: String) -> [Operation.Content] {
    MemberReader.changes.map { Operation.Content(mediaType: $0, shape: Shape.named(name)) }
  }
}
