public import Addresses
public import Foundation

/// `/settings/tokens`: what lets programs do some of what the person who is signed in may.
public struct TokensPage: Page {
  public var frame: PageFrame
  /// What a token is called, as it was typed.
  public var name: String
  public var nameProblem: Problem?
  public var scopes: [Scope]
  public var scopesProblem: Problem?
  /// For how many days a token may go on, the usual choice first.
  public var lives: [Int]
  public var tokens: [Line]
  /// The secret of the token that was just made, shown this once.
  public var newSecret: String?
  public var links: Links

  public init(
    frame: PageFrame, name: String = "", nameProblem: Problem? = nil, scopes: [Scope], scopesProblem: Problem? = nil,
    lives: [Int], tokens: [Line], newSecret: String? = nil, links: Links
  ) {
    self.frame = frame
    self.name = name
    self.nameProblem = nameProblem
    self.scopes = scopes
    self.scopesProblem = scopesProblem
    self.lives = lives
    self.tokens = tokens
    self.newSecret = newSecret
    self.links = links
  }

  /// Something that a token may let its program do.
  public struct Scope: Sendable, Hashable {
    /// Such as `backpack:read`.
    public var name: String
    public var isChosen: Bool

    public init(name: String, isChosen: Bool = false) {
      self.name = name
      self.isChosen = isChosen
    }
  }

  /// One token.
  public struct Line: Sendable, Hashable {
    /// What the form sends to name it.
    public var id: String
    public var name: String
    public var scopes: [String]
    public var endsAt: Date
    public var hasEnded: Bool
    /// The day of its last use.
    public var lastUsedOn: Date?

    public init(id: String, name: String, scopes: [String], endsAt: Date, hasEnded: Bool, lastUsedOn: Date? = nil) {
      self.id = id
      self.name = name
      self.scopes = scopes
      self.endsAt = endsAt
      self.hasEnded = hasEnded
      self.lastUsedOn = lastUsedOn
    }
  }

  public struct Links: Sendable, Hashable {
    public var make: Link
    public var end: Link
    public var settings: Link
    /// What programs can do, explained.
    public var interface: Link

    public init(make: Link, end: Link, settings: Link, interface: Link) {
      self.make = make
      self.end = end
      self.settings = settings
      self.interface = interface
    }
  }

  public static let nameField = "name"
  public static let scopeField = "scope"
  public static let lifeField = "days"
  public static let tokenField = "token"
}

extension TokensPage.Scope {
  /// What it lets a program do.
  var sentence: Sentence { Sentence("interface.scope.\(name.replacing(":", with: "-"))") }
}
