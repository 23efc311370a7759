internal import Addresses
public import Foundation
internal import HTTPTypes
public import Logging
public import MicroHTTP
internal import Postgres
public import Storage

/// Takes every request from the server to its handler and every outcome back.
public struct FrontDoor: Sendable {
  let routes: [Route]
  let storage: Storage
  let settings: SiteSettings
  let clock: @Sendable () -> Date
  let logger: Logger
  let apology: Apology
  let cache: PageCache?

  /// Says how an outcome that is no page looks: as a page, or as problem details (RFC 9457).
  public typealias Apology =
    @Sendable (_ trouble: Trouble, _ request: Incoming?, _ visitor: Visitor, SiteSettings) -> Answer

  public init(
    routes: [Route], storage: Storage, settings: SiteSettings, clock: @escaping @Sendable () -> Date, logger: Logger,
    apology: @escaping Apology, cache: PageCache? = nil
  ) {
    self.routes = routes
    self.storage = storage
    self.settings = settings
    self.clock = clock
    self.logger = logger
    self.apology = apology
    self.cache = cache
  }

  /// What the server calls.
  public var service: Service {
    Service(
      plan: { head in kept(head).map(BodyPlan.answer) ?? plan(head) }, answer: { request in await answer(request) },
      refuse: { refusal, head in apologize(for: refusal, head) })
  }

  /// How much of a body is read, decided from the head alone.
  func plan(_ head: RequestHead) -> BodyPlan {
    guard head.method != .get, head.method != .head else { return .none }
    // That an address cannot be read is for the answer to say.
    guard let incoming = Incoming(head, trusting: settings.trustedProxies) else {
      return .bytes(limit: UploadLimits.form)
    }
    switch route(of: incoming)?.body {
    case .upload(let files): return .parts(UploadLimits.parts(files: files))
    case .form(let limit), .bytes(let limit): return .bytes(limit: limit)
    case .bytesOrFiles(let limit, let files):
      return incoming.hasParts ? .parts(UploadLimits.parts(files: files)) : .bytes(limit: limit)
    case .some(.none), nil: return .bytes(limit: UploadLimits.form)
    }
  }

  /// The route that a request is for.
  func route(of request: Incoming) -> Route? {
    routes.first { $0.method == request.method && $0.match(request.segments) != nil }
  }

  /// Answers a request. Nothing that goes wrong inside gets past here.
  public func answer(_ request: Request) async -> Response {
    if let kept = kept(request.head) { return kept }
    let started = ContinuousClock.now
    let begun = cache?.begin()
    let incoming = Incoming(request.head, trusting: settings.trustedProxies)
    let outcome = await outcome(of: request, incoming)
    var answer = outcome.answer
    finish(&answer, for: incoming, visitor: outcome.visitor)
    RequestLog.write(
      to: logger, request: request.head, client: incoming?.client ?? request.head.peer, pattern: outcome.pattern,
      status: answer.status.code, took: ContinuousClock.now - started)
    // Whoever changed something sees it on the very next page.
    if request.head.method != .get, request.head.method != .head { await cache?.catchUp(storage) }
    let body = answer.stream.map { .stream(watched($0, outcome.pattern)) } ?? ResponseBody.bytes(answer.body)
    return keep(
      Response(status: answer.status, headers: answer.headers, body: body), answer, of: outcome.route,
      to: request.head, incoming, outcome.visitor, since: begun)
  }

  /// What goes wrong while an answer is written is seen in the log only: its head has been sent.
  private func watched(
    _ stream: @escaping @Sendable (BodyWriter) async throws -> Void, _ pattern: String
  ) -> @Sendable (BodyWriter) async throws -> Void {
    { [logger] client in
      do {
        try await stream(client)
      } catch let error where !(error is ClientGone || error is CancellationError) {
        logger.error("answer cut", metadata: ["error": "\(error)", "route": "\(pattern)"])
        throw error
      }
    }
  }

  private struct Outcome {
    var answer: Answer
    var visitor = Visitor.stranger
    var route: Route?
    var isPrivate = false
    var pattern: String { route?.pattern ?? "-" }
  }

  private func outcome(of request: Request, _ incoming: Incoming?) async -> Outcome {
    var outcome = Outcome(answer: Answer(.badRequest, .page, body: []))
    do {
      guard let incoming else { throw Refusal(.badRequest) }
      if let elsewhere = try otherHost(incoming) { return Outcome(answer: elsewhere) }
      // Before the route, so that whoever is signed in is so on a page that is not there, too.
      let found = Result { try find(incoming) }
      let asked = try? found.get().0
      let access = asked?.access ?? .session
      outcome.isPrivate = access.isByToken
      outcome.visitor = asked?.isAnonymous == true ? .stranger : try await visitor(of: incoming, by: access)
      if let target = incoming.targetWithoutSlash, incoming.method == .get, let link = Link(path: target) {
        return Outcome(answer: Answer(.permanentRedirect, .page, headers: [.location: link.address], body: []))
      }
      let (route, handler) = try found.get()
      outcome.route = route
      outcome.answer = try await handler(try await call(request, incoming, route, outcome.visitor))
    } catch {
      let trouble = Trouble(error)
      if case .bug(let incident) = trouble {
        logger.error("bug", metadata: ["incident": "\(incident)", "error": "\(error)", "route": "\(outcome.pattern)"])
      } else if case .failure = trouble {
        logger.error("failure", metadata: ["error": "\(error)", "route": "\(outcome.pattern)"])
      }
      let origin = incoming ?? .unreadable(request.head, trusting: settings.trustedProxies)
      outcome.answer = apology(trouble, origin, outcome.visitor, settings)
      // What is said to a program about somebody's own things is for no other site.
      if outcome.isPrivate, outcome.answer.kind == .publicData { outcome.answer.kind = .privateData }
    }
    return outcome
  }

  /// A visitor who came by another name is sent to the right one; a form that came so is refused.
  private func otherHost(_ request: Incoming) throws -> Answer? {
    let probes = [Paths.health.pattern, Paths.ready.pattern]
    guard let host = HTTPField.Name("Host").flatMap({ request.headers[$0] }),
      host.lowercased() != settings.base.authority,
      !probes.contains("/" + request.segments.joined(separator: "/"))
    else { return nil }
    guard request.method == .get, let link = Link(path: request.target) else { throw Refusal(.wrongHost) }
    return Answer(.temporaryRedirect, .page, headers: [.location: settings.base.absolute(link)], body: [])
  }

  private func find(_ request: Incoming) throws -> (Route, Route.Handler) {
    var allowed: [String] = []
    for route in routes {
      guard let handler = route.match(request.segments) else { continue }
      if route.method == request.method { return (route, handler) }
      allowed += route.method == .get ? ["GET", "HEAD"] : [route.method.rawValue]
    }
    guard allowed.isEmpty else { throw Refusal(.methodNotAllowed, allowed: allowed.joined(separator: ", ")) }
    throw Refusal.notFound
  }

  private func visitor(of request: Incoming, by access: Route.Access) async throws -> Visitor {
    switch access {
    case .session: try await signedIn(request)
    case .open: .stranger
    case .token(let scope):
      .program(try await BearerToken.pass(of: request, needing: scope, storage: storage, at: clock()))
    }
  }

  private func signedIn(_ request: Incoming) async throws -> Visitor {
    guard let token = SessionCookie.token(of: request, isSecure: settings.base.isSecure) else { return .stranger }
    let now = clock()
    let signedIn = try await storage.transaction { db in
      let signedIn = try db.signedIn(tokenHash: token.hash, at: now)
      if let signedIn, now.timeIntervalSince(signedIn.lastSeenAt) > 3600 {
        try db.touchSession(signedIn.session, at: now, until: now.addingTimeInterval(Double(SessionCookie.lifetime)))
      }
      return signedIn
    }
    return signedIn.map(Visitor.signedIn) ?? .stranger
  }

  private func call(
    _ request: Request, _ incoming: Incoming, _ route: Route, _ visitor: Visitor
  ) async throws -> Call<Anyone> {
    var form = Form()
    var upload: PartStream?
    if case .parts(let parts) = request.body { upload = parts }
    if route.isForPrograms {
      // Whoever sends a token cannot be made to by a page elsewhere; whoever sends none could be.
      guard route.access != .open || route.method == .get || FormGuard.isNoForm(incoming) else {
        throw Refusal(.unsupportedType)
      }
    } else if !route.isGuarded {
      // Its form may have parts, as RFC 8058 would have it; what counts stands in the address.
      if case .bytes(let bytes) = request.body { form = Form(bytes) ?? form }
    } else if route.method == .post {
      guard FormGuard.isFromHere(incoming, base: settings.base.description) else { throw Refusal(.foreignForm) }
      if case .bytes(let bytes) = request.body {
        guard let read = Form(bytes) else { throw Refusal(.badRequest) }
        form = read
      }
      if case .signedIn(let signedIn) = visitor {
        var key = form[FormGuard.field]
        if let upload { key = try await Self.firstField(of: upload) }
        guard FormGuard.accepts(key, for: signedIn) else { throw Refusal(.foreignForm) }
      }
    }
    return Call(
      who: Anyone(visitor), visitor: visitor, request: incoming, form: form, upload: upload,
      bytes: route.isForPrograms ? Self.bytes(of: request) : [], storage: storage, settings: settings, now: clock())
  }

  private static func bytes(of request: Request) -> [UInt8] {
    if case .bytes(let bytes) = request.body { bytes } else { [] }
  }

  /// The session's key stands before the files, so that a foreign form is refused before anything of it is stored.
  private static func firstField(of upload: PartStream) async throws -> String {
    var parts = upload.makeAsyncIterator()
    guard let part = try await parts.next(), part.name == FormGuard.field else { return "" }
    return String(validating: part.bytes, as: UTF8.self) ?? ""
  }

  func finish(_ answer: inout Answer, for request: Incoming?, visitor: Visitor) {
    let isSecure = settings.base.isSecure
    if let notice = answer.notice {
      answer.headers.append(
        HTTPField(name: .setCookie, value: Self.noticeCookie.header(notice, life: 60, isSecure: isSecure)))
    } else if answer.kind == .page, answer.status.kind != .redirection,
      request?.cookie(Self.noticeCookie, isSecure: isSecure) != nil
    {
      // What was just done is said once.
      answer.headers.append(
        HTTPField(name: .setCookie, value: Self.noticeCookie.clearing(isSecure: isSecure)))
    }
    SecurityHeaders.add(to: &answer.headers, for: answer.kind, isSecure: isSecure)
    if answer.headers[.cacheControl] == nil {
      if case .stranger = visitor, answer.kind == .page || answer.kind == .publicData {
        answer.headers[.cacheControl] = "no-cache"
      } else {
        answer.headers[.cacheControl] = "no-store"
      }
    }
    if answer.kind == .page { answer.headers[.vary] = "Cookie, Accept-Language" }
  }
}

extension FrontDoor {
  /// Carries from a form to the next page what was just done.
  public static let noticeCookie = SiteCookie("notice")
  /// Remembers light or dark, so that the page comes in it without a flash.
  public static let themeCookie = SiteCookie("theme")
}
