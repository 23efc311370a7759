public import Backpack
public import Storage

/// Who sent a request, as far as the session cookie says, or at the addresses for programs a personal token.
public enum Visitor: Sendable {
  case stranger
  case signedIn(SignedIn)
  /// A program with a token of somebody's, let in for what its route needs.
  case program(TokenPass)

  /// Who is signed in. A program is not: it may only do what its own addresses let it.
  public var account: Account? {
    if case .signedIn(let signedIn) = self { signedIn.account } else { nil }
  }
}

/// Who may use an address. A handler receives the type its route names, so one that needs an account cannot be mounted
/// for anyone.
public protocol Caller: Sendable {
  static var kind: CallerKind { get }
  /// Lets a visitor through, or throws a ``Refusal``.
  init(_ visitor: Visitor) throws
}

/// The kinds of caller, for the table of who may do what.
public enum CallerKind: String, Sendable, CaseIterable { case anyone, member, admin, program }

/// Everybody, signed in or not.
public struct Anyone: Caller {
  public static let kind = CallerKind.anyone
  public let visitor: Visitor

  public init(_ visitor: Visitor) { self.visitor = visitor }
}

/// Somebody who is signed in.
public struct Member: Caller {
  public static let kind = CallerKind.member
  public let signedIn: SignedIn

  public init(_ visitor: Visitor) throws {
    guard case .signedIn(let signedIn) = visitor else { throw Refusal(.signInNeeded) }
    self.signedIn = signedIn
  }

  public var account: Account { signedIn.account }
}

/// Somebody who runs the site.
public struct Admin: Caller {
  public static let kind = CallerKind.admin
  public let signedIn: SignedIn

  public init(_ visitor: Visitor) throws {
    guard case .signedIn(let signedIn) = visitor else { throw Refusal(.signInNeeded) }
    guard signedIn.account.role == .admin else { throw Refusal(.forbidden) }
    self.signedIn = signedIn
  }

  public var account: Account { signedIn.account }
}
