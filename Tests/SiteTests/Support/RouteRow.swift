import HTTPTypes
import MicroHTTP
import TestSite
import Testing

/// One row of the table of who may do what: a route, an address for it, and what each caller gets.
struct RouteRow: Sendable, CustomTestStringConvertible {
  /// Method and pattern, as the route table has them.
  let route: String
  /// What is special about this row where a route has several.
  let note: String
  /// The status for each caller. 401 stands for the way to the sign-in page.
  let expected: [Caller: Int]
  let ask: @Sendable (Village, Caller) async throws -> Asking

  /// What is sent.
  struct Asking: Sendable, ExpressibleByStringInterpolation {
    var target: String
    var fields: [(String, String)] = []

    init(_ target: String, _ fields: [(String, String)] = []) {
      self.target = target
      self.fields = fields
    }

    init(stringLiteral target: String) { self.init(target) }
  }

  /// `expected` stands in the order of the callers: anonymous, disabled, other, moderator, admin, owner.
  init(
    _ route: String, _ expected: [Int], note: String = "",
    _ ask: @escaping @Sendable (Village, Caller) async throws -> Asking
  ) {
    self.route = route
    self.note = note
    self.expected = Dictionary(uniqueKeysWithValues: zip(Caller.allCases, expected))
    self.ask = ask
  }

  /// What programs send carries no session, so that nothing of it could be forged: it has tests of its own.
  var isForPrograms: Bool { route.contains(" /api/v1/") }
  var isUnsafe: Bool { route.hasPrefix("POST ") && !isForPrograms && !isOneClick }
  /// What mail programs send carries a secret in its address, and nothing else counts.
  var isOneClick: Bool { route == "POST /backpack/notices/off/{token}" }
  var isUpload: Bool { ["POST /backpack/import", "POST /verify", "POST /settings/picture"].contains(route) }
  var testDescription: String { note.isEmpty ? route : "\(route) (\(note))" }

  /// Sends it as a page of the site would.
  func send(_ village: Village, as caller: Caller) async throws -> TestAnswer {
    let asking = try await ask(village, caller)
    let person = village.callers[caller]
    if isUpload {
      let parts = asking.fields.map { Part(name: $0.0, bytes: Array($0.1.utf8)) }
      return await village.site.upload(asking.target, parts, as: person)
    }
    let method = HTTPRequest.Method(String(route.prefix { $0 != " " })) ?? .get
    if method != .get && method != .post { return await village.site.send(method, asking.target, as: person) }
    guard method == .post else { return await village.site.get(asking.target, as: person) }
    return await village.site.post(asking.target, asking.fields, as: person)
  }
}
