internal import Addresses
internal import Foundation
internal import Gateway
public import HTTPTypes
public import MicroHTTP
internal import Synchronization

extension TestSite {
  /// Sends a GET, as a person or a stranger.
  public func get(_ target: String, as person: TestPerson? = nil, headers: HTTPFields = [:]) async -> TestAnswer {
    await send(.get, target, as: person, headers: headers, body: .bytes([]))
  }

  /// Sends a form as a page of this site would: from here, with the session's key.
  public func post(
    _ target: String, _ fields: [(String, String)] = [], as person: TestPerson? = nil, headers: HTTPFields = [:]
  ) async -> TestAnswer {
    let guarded = (person.map { [("form-token", $0.formKey)] } ?? []) + fields
    return await post(raw: guarded, to: target, as: person, headers: fromHere.merged(with: headers))
  }

  /// Sends a form with these fields and headers, and nothing else.
  public func post(
    raw fields: [(String, String)], to target: String, as person: TestPerson? = nil, headers: HTTPFields = [:]
  ) async -> TestAnswer {
    let text = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    return await send(.post, target, as: person, headers: headers, body: .bytes(Array(text.utf8)))
  }

  /// Sends files as the import form would.
  public func upload(_ target: String, _ parts: [Part], as person: TestPerson? = nil) async -> TestAnswer {
    let token = person.map { [Part(name: "form-token", bytes: Array($0.formKey.utf8))] } ?? []
    return await send(.post, target, as: person, headers: fromHere, body: .parts(PartStream(token + parts)))
  }

  /// Sends anything. It comes by the site's own name unless `headers` name another.
  public func send(
    _ method: HTTPRequest.Method, _ target: String, as person: TestPerson? = nil, headers: HTTPFields = [:],
    body: RequestBody = .bytes([])
  ) async -> TestAnswer {
    TestAnswer(await Self.whole(await response(method, target, as: person, headers: headers, body: body)))
  }

  /// The same, with the answer as the server gets it: a stream is not read yet.
  public func response(
    _ method: HTTPRequest.Method = .get, _ target: String, as person: TestPerson? = nil, headers: HTTPFields = [:],
    body: RequestBody = .bytes([])
  ) async -> Response {
    var headers = headers
    if let host = HTTPField.Name("Host"), headers[host] == nil { headers[host] = settings.base.authority }
    if let person { headers.append(HTTPField(name: .cookie, value: "\(cookieName)=\(person.token.segment)")) }
    let head = RequestHead(method: method, target: target, host: settings.base.authority, headers: headers)
    return await door.answer(Request(head: head, body: body))
  }

  /// The same answer with its body read to the end, where it is a stream; nothing of one that was cut.
  private static func whole(_ response: Response) async -> Response {
    guard case .stream(let write) = response.body else { return response }
    let bytes = Mutex<[UInt8]>([])
    var response = response
    do {
      try await write(BodyWriter { piece in bytes.withLock { $0 += piece } })
      response.body = .bytes(bytes.withLock { $0 })
    } catch {
      response.body = .bytes([])
    }
    return response
  }

  /// What a browser says of a form on a page of this site.
  public var fromHere: HTTPFields {
    var headers: HTTPFields = [.origin: settings.base.description]
    if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
    return headers
  }

  /// The name of the session's cookie.
  public var cookieName: String { settings.base.isSecure ? "__Host-lapel" : "lapel" }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension HTTPFields {
  fileprivate func merged(with others: HTTPFields) -> HTTPFields {
    var merged = self
    for field in others { merged[field.name] = field.value }
    return merged
  }
}
