public import Backpack
public import Storage

/// A program that a person let in by a personal token, to do some of what that person may.
public struct Program: Caller {
  public static let kind = CallerKind.program
  public let pass: TokenPass

  public init(_ visitor: Visitor) throws {
    guard case .program(let pass) = visitor else { throw Refusal(.tokenNeeded) }
    self.pass = pass
  }

  /// The person it acts for.
  public var account: Account { pass.account }
}
