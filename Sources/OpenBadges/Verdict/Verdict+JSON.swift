public import LinkedData

extension Verdict {
  /// The verdict for storage and for programs: `{checkedAt, headline, decidingCheck, checks}`.
  public var json: JSON {
    [
      "checkedAt": .string(Timestamp.text(checkedAt)),
      "headline": .string(headline.rawValue),
      "decidingCheck": decidingCheck.map { .string($0.rawValue) } ?? .null,
      "checks": .array(checks.map(\.json)),
    ]
  }

  /// Reads what ``json`` wrote. The headline is computed anew from the checks. Instants are kept to the millisecond.
  public init?(json: JSON) {
    guard let checkedAt = json["checkedAt"]?.string.flatMap({ Timestamp.date($0) }),
      let checks = json["checks"]?.array?.map(Check.init(json:)), !checks.contains(nil)
    else { return nil }
    self.init(checks.compactMap(\.self), checkedAt: checkedAt)
  }
}

extension Check {
  var json: JSON {
    var object: JSONObject = [
      "id": .string(id.rawValue), "state": .string(state.rawValue), "finding": finding.json,
    ]
    if !further.isEmpty { object["further"] = .array(further.map(\.json)) }
    if !known.isEmpty {
      object["known"] = .array(known.map { ["label": .string($0.label.rawValue), "value": .string($0.value)] })
    }
    return .object(object)
  }

  init?(json: JSON) {
    guard let id = json["id"]?.string.flatMap(CheckID.init(rawValue:)),
      let state = json["state"]?.string.flatMap(CheckState.init(rawValue:)),
      let finding = json["finding"].flatMap(Finding.init(json:))
    else { return nil }
    let further = (json["further"]?.array ?? []).compactMap(Finding.init(json:))
    let known = (json["known"]?.array ?? []).compactMap { line -> Known? in
      guard let label = line["label"]?.string.flatMap(Known.Label.init(rawValue:)), let value = line["value"]?.string
      else { return nil }
      return Known(label, value)
    }
    self.init(id, state, finding, further: further, known: known)
  }
}

extension Finding {
  var json: JSON {
    let members = arguments.sorted { $0.key < $1.key }.map { (key: $0.key, value: JSON.string($0.value)) }
    return ["kind": .string(kind.rawValue), "arguments": .object(JSONObject(members))]
  }

  /// `nil` where the kind is not known or its arguments are not exactly those it takes.
  init?(json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)),
      let members = json["arguments"]?.object?.members
    else { return nil }
    let arguments = Dictionary(members.map { ($0.key, $0.value.string ?? "") }) { first, _ in first }
    guard Set(arguments.keys) == Set(kind.argumentNames) else { return nil }
    self.init(kind, arguments)
  }
}
