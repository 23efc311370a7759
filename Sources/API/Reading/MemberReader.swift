internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names

/// Reads the JSON object that a program sends, member by member. What is unknown or may not be is refused by its place;
/// a member that is not there is `nil`, so that a change leaves alone what it does not name (RFC 7396).
struct MemberReader: Sendable {
  /// The media types of a change.
  static let changes = ["application/merge-patch+json", "application/json"]

  private let object: JSONObject
  private let place: String

  /// Reads the body of a call, which must come as one of these media types.
  init<Who: Caller>(body call: Call<Who>, as mediaTypes: [String] = ["application/json"]) throws {
    guard mediaTypes.contains(call.request.mediaType) else { throw Refusal(.unsupportedType) }
    do {
      try self.init(JSON(parsing: call.bytes), at: "")
    } catch let error as JSON.Malformed {
      throw Refusal(.malformedJSON, because: .init("interface.reason.json", ["offset": "\(error.offset)"]))
    }
  }

  init(_ value: JSON, at place: String) throws {
    guard let object = value.object else {
      throw Refusal(.invalidMember, because: .init("interface.reason.object", at: place))
    }
    self.object = object
    self.place = place
  }

  /// Refuses members that nobody asks for.
  func knows(_ names: [String]) throws {
    for member in object.members where !names.contains(member.key) {
      throw Refusal(
        .invalidMember,
        because: .init("interface.reason.unknown-member", ["member": String(member.key.prefix(60))], at: place))
    }
  }

  /// A member as what `parse` makes of it; refused with the sentence `reason` where that is nothing.
  func read<Value>(
    _ name: String, else reason: String, _ arguments: [String: String] = [:], _ parse: (JSON) throws -> Value?
  ) throws -> Value? {
    guard let value = object[name] else { return nil }
    guard let read = try parse(value) else { throw refusal(of: name, reason, arguments) }
    return read
  }

  /// The refusal of a member.
  func refusal(of name: String, _ reason: String, _ arguments: [String: String] = [:]) -> Refusal {
    let token = name.replacing("~", with: "~0").replacing("/", with: "~1")
    return Refusal(
      .invalidMember, because: .init("interface.reason.\(reason)", arguments, at: "\(place)/\(token)"))
  }

  func flag(_ name: String) throws -> Bool? { try read(name, else: "flag") { $0.bool } }

  func text(_ name: String) throws -> String? { try read(name, else: "text") { $0.string } }

  func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _: Value.Type) throws -> Value?
  where Value.RawValue == String {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return try read(name, else: "choice", ["known": known]) { $0.string.flatMap(Value.init) }
  }

  /// Several lines of at most so many characters.
  func prose(_ name: String, atMost length: Int) throws -> Prose? {
    try read(name, else: "too-long", ["maximum": "\(length)"]) { value in
      guard let text = value.string, text.unicodeScalars.count <= length else { return nil }
      let prose = Prose(cleaning: text)
      return prose.length <= length ? prose : nil
    }
  }
}

extension Incoming {
  /// The media type of the body without its parameters, in lower case.
  var mediaType: String {
    (headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
  }
}
