public import Addresses
public import Backpack
public import HTTPTypes

/// One line of the route table.
public struct Route: Sendable {
  /// What a request to it may carry.
  public enum Body: Sendable {
    case none
    /// A form without files, up to so many bytes.
    case form(limit: Int)
    /// A form with up to so many files.
    case upload(files: Int)
    /// Whatever a program sends, up to so many bytes.
    case bytes(limit: Int)
    /// Whatever a program sends, up to so many bytes, or a form with up to so many files.
    case bytesOrFiles(limit: Int, files: Int)
  }

  /// By what somebody is let in.
  public enum Access: Sendable, Hashable {
    /// The session's cookie, if there is one; forms are guarded.
    case session
    /// Nothing: a program of nobody's, for which no cookie counts.
    case open
    /// A personal token that lets its program do this; no cookie counts.
    case token(TokenScope)
  }

  public let method: HTTPRequest.Method
  public let pattern: String
  public let caller: CallerKind
  public let body: Body
  public let access: Access
  /// Whether a form that comes there must be sent by a page of this site.
  public private(set) var isGuarded = true
  /// Whether nobody is ever known there: no cookie is read.
  public let isAnonymous: Bool
  /// The query names that its answers depend on, where they may be kept for strangers; anything else in a query is a
  /// request for something that is not kept.
  private(set) var keptQuery: Set<String>?
  /// `nil` where the address is another one; otherwise the handler with its parameters already bound.
  let match: @Sendable (_ segments: [String]) -> Handler?

  /// Whether it takes what programs send, which carries neither cookies nor the guard of forms.
  var isForPrograms: Bool { access != .session }

  /// A handler whose address and caller are settled.
  typealias Handler = @Sendable (Call<Anyone>) async throws -> Answer

  public static func get<Who: Caller, each P: PathParameter>(
    _ path: Path<repeat each P>, as who: Who.Type,
    _ handler: @escaping @Sendable (Call<Who>, repeat each P) async throws -> Answer
  ) -> Route { Route(.get, path, .none, .session, handler) }

  /// What pages of other sites show: the same for everybody, and no cookie is read for it.
  public static func embed<each P: PathParameter>(
    _ path: Path<repeat each P>,
    _ handler: @escaping @Sendable (Call<Anyone>, repeat each P) async throws -> Answer
  ) -> Route { Route(.get, path, .none, .session, isAnonymous: true, handler) }

  public static func post<Who: Caller, each P: PathParameter>(
    _ path: Path<repeat each P>, limit: Int = UploadLimits.form, as who: Who.Type,
    _ handler: @escaping @Sendable (Call<Who>, repeat each P) async throws -> Answer
  ) -> Route { Route(.post, path, .form(limit: limit), .session, handler) }

  /// A form that may come from anywhere, as mail programs send it (RFC 8058): a secret in the address is the leave, and the
  /// only one. Whoever is signed in is greeted, no more.
  public static func oneClick<each P: PathParameter>(
    _ path: Path<repeat each P>,
    _ handler: @escaping @Sendable (Call<Anyone>, repeat each P) async throws -> Answer
  ) -> Route {
    var route = Route(.post, path, .form(limit: UploadLimits.form), .session, handler)
    route.isGuarded = false
    return route
  }

  /// Files in a form, handed over one by one as they arrive.
  public static func upload<Who: Caller, each P: PathParameter>(
    _ path: Path<repeat each P>, files: Int = UploadLimits.files, as who: Who.Type,
    _ handler: @escaping @Sendable (Call<Who>, repeat each P) async throws -> Answer
  ) -> Route { Route(.post, path, .upload(files: files), .session, handler) }

  /// Bytes from a program, in whatever form but that of a form, which a page of another site could send as well. Whoever
  /// sends them is nobody: no cookie counts.
  public static func program<each P: PathParameter>(
    _ path: Path<repeat each P>, limit: Int,
    _ handler: @escaping @Sendable (Call<Anyone>, repeat each P) async throws -> Answer
  ) -> Route { Route(.post, path, .bytes(limit: limit), .open, handler) }

  /// What any program may read without saying who it is.
  public static func openly<each P: PathParameter>(
    _ path: Path<repeat each P>,
    _ handler: @escaping @Sendable (Call<Anyone>, repeat each P) async throws -> Answer
  ) -> Route { Route(.get, path, .none, .open, handler) }

  /// What a program does for the person whose token it sends.
  public static func program<each P: PathParameter>(
    _ method: HTTPRequest.Method, _ path: Path<repeat each P>, needs scope: TokenScope, takes body: Body = .none,
    _ handler: @escaping @Sendable (Call<Program>, repeat each P) async throws -> Answer
  ) -> Route { Route(method, path, body, .token(scope), handler) }

  /// The same route, whose answers to strangers may be kept where the handler says what they are made of.
  public func kept(query names: String...) -> Route {
    var route = self
    if caller == .anyone, method == .get { route.keptQuery = Set(names) }
    return route
  }

  private init<Who: Caller, each P: PathParameter>(
    _ method: HTTPRequest.Method, _ path: Path<repeat each P>, _ body: Body, _ access: Access,
    isAnonymous: Bool = false,
    _ handler: @escaping @Sendable (Call<Who>, repeat each P) async throws -> Answer
  ) {
    self.method = method
    self.pattern = path.pattern
    self.caller = Who.kind
    self.body = body
    self.access = access
    self.isAnonymous = isAnonymous
    self.match = { segments in
      guard let parameters = path.match(segments) else { return nil }
      return { call in
        let known = Call(
          who: try Who(call.visitor), visitor: call.visitor, request: call.request, form: call.form,
          upload: call.upload, bytes: call.bytes, storage: call.storage, settings: call.settings, now: call.now)
        return try await handler(known, repeat each parameters)
      }
    }
  }
}

extension Route.Access {
  /// Whether a personal token is needed, so that answers are one person's.
  var isByToken: Bool { if case .token = self { true } else { false } }
}
