internal import LinkedData
internal import OpenBadges

/// What came of loading one linked document.
enum Loaded {
  /// A document that is published under its own id. `document` is the answer that counts.
  case found(JSONObject, WebDocument)
  /// The server says it was there and is gone (410). What it sent with that, if it is an object.
  case gone(JSONObject?, WebDocument)
  case notFound(WebDocument)
  /// Some other status: nothing is known.
  case answered(WebDocument)
  /// An answer that is no document.
  case notADocument(WebDocument)
  /// The document says it is published elsewhere, and there it is not.
  case underAnotherName(String, WebDocument)
  case unreachable(Unreachable)
}

extension Inquiry {
  /// Loads the document at `address`. One that says its id is another address is asked for there, once, and only what
  /// is published under its own id counts (Open Badges 2.0, “HostedBadge Verification”).
  mutating func load(_ address: String) async -> Loaded {
    let loaded = await loadOnce(address)
    guard case .found(let object, let document) = loaded, let id = Self.declaredAddress(object),
      !Self.same(id, address), !Self.same(id, document.finalAddress)
    else { return loaded }
    guard WebOrigin(id) != nil else { return .underAnotherName(id, document) }
    let again = await loadOnce(id)
    guard case .found(let other, let answer) = again else { return again }
    guard let name = Self.declaredAddress(other), Self.same(name, id) || Self.same(name, answer.finalAddress) else {
      return .underAnotherName(id, answer)
    }
    return again
  }

  /// Loads the document at `address`, whatever it calls itself.
  mutating func loadOnce(_ address: String) async -> Loaded {
    switch await get(address, .document) {
    case .unreachable(let reason): return .unreachable(reason)
    case .document(let document):
      let object = (try? JSON(parsing: document.body))?.object
      switch document.status {
      case 200: return object.map { .found(inPlainWords($0), document) } ?? .notADocument(document)
      case 404: return .notFound(document)
      case 410: return .gone(object.map { inPlainWords($0) }, document)
      default: return .answered(document)
      }
    }
  }

  /// Where a document says it is published: its id or, in the first versions, a hosted award's `verify.url`.
  private static func declaredAddress(_ object: JSONObject) -> String? {
    if let id = object["id"]?.string { return id }
    guard let verify = object["verify"], verify["type"]?.string == "hosted" else { return nil }
    return verify["url"]?.string
  }

  static func same(_ left: String, _ right: String) -> Bool { left.isSame(as: right) }

  /// The host of an address for a sentence; the address itself where it has none.
  static func host(_ address: String?) -> String {
    guard let address else { return "" }
    return host(address, WebOrigin(address))
  }

  /// The same where the origin of the address is known.
  static func host(_ address: String, _ origin: WebOrigin?) -> String { origin?.name ?? address.cut(to: 200) }
}
