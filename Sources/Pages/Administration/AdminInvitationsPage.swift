public import Addresses
public import Foundation

/// `/admin/invitations`: invite people to open an account.
public struct AdminInvitationsPage: Page {
  public var frame: PageFrame
  /// The address to invite, as it was typed; empty makes a link that anybody can use.
  public var address: String
  public var addressProblem: Problem?
  public var invitations: [Line]
  /// The link of the invitation that was just made, shown this once.
  public var newLink: Link?
  /// Withdraws an invitation; takes ``invitationField``.
  public var withdraw: Link

  public init(
    frame: PageFrame, address: String = "", addressProblem: Problem? = nil, invitations: [Line] = [],
    newLink: Link? = nil, withdraw: Link
  ) {
    self.frame = frame
    self.address = address
    self.addressProblem = addressProblem
    self.invitations = invitations
    self.newLink = newLink
    self.withdraw = withdraw
  }

  /// One invitation.
  public struct Line: Sendable, Hashable {
    /// What the form sends to name it.
    public var id: String
    /// Empty where anybody may use it.
    public var address: String
    public var createdAt: Date
    public var expires: Date
    public var usedBy: Person?

    public init(id: String, address: String, createdAt: Date, expires: Date, usedBy: Person? = nil) {
      self.id = id
      self.address = address
      self.createdAt = createdAt
      self.expires = expires
      self.usedBy = usedBy
    }
  }

  public static let addressField = "email"
  public static let invitationField = "invitation"
}
