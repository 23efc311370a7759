public import Addresses
public import Foundation

/// `/admin/accounts`: everybody with an account.
public struct AdminAccountsPage: Page {
  public var frame: PageFrame
  public var query: String
  public var accounts: [Line]
  public var more: Link?
  public var start: Link?
  public var links: Links

  public init(
    frame: PageFrame, query: String = "", accounts: [Line] = [], more: Link? = nil, start: Link? = nil, links: Links
  ) {
    self.frame = frame
    self.query = query
    self.accounts = accounts
    self.more = more
    self.start = start
    self.links = links
  }

  /// One account.
  public struct Line: Sendable, Hashable {
    /// What the forms send to name it.
    public var id: String
    public var person: Person
    public var role: Role
    public var isDisabled: Bool
    public var createdAt: Date
    /// Whether it is the account that sees this page, which cannot disable or demote itself.
    public var isOwn: Bool

    public init(id: String, person: Person, role: Role, isDisabled: Bool, createdAt: Date, isOwn: Bool = false) {
      self.id = id
      self.person = person
      self.role = role
      self.isDisabled = isDisabled
      self.createdAt = createdAt
      self.isOwn = isOwn
    }
  }

  /// What somebody may do.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case member, moderator, admin
  }

  /// What takes the forms; each takes ``accountField``.
  public struct Links: Sendable, Hashable {
    public var disable: Link
    public var enable: Link
    /// Takes ``roleField`` as well.
    public var changeRole: Link

    public init(disable: Link, enable: Link, changeRole: Link) {
      self.disable = disable
      self.enable = enable
      self.changeRole = changeRole
    }
  }

  public static let accountField = "account"
  public static let roleField = "role"
}

extension AdminAccountsPage.Role {
  func words(_ messages: Messages) -> String {
    switch self {
    case .member: messages.roleMember
    case .moderator: messages.roleModerator
    case .admin: messages.roleAdmin
    }
  }
}
