public import Addresses

/// Asked before badges, or an address, are published that would show which addresses belong to one person.
public struct JoinAddressesPage: Page {
  public var frame: PageFrame
  /// Addresses that nobody could see so far, and those that they would be joined with.
  public var new: [String]
  public var shown: [String]
  /// Whether an address itself is to be shown, and not badges.
  public var isAddress: Bool
  /// The form that was sent, to be sent once more.
  public var action: Link
  public var fields: [FormValue]
  /// Where nothing is changed.
  public var back: Link

  public init(
    frame: PageFrame, new: [String], shown: [String], isAddress: Bool = false, action: Link, fields: [FormValue],
    back: Link
  ) {
    self.frame = frame
    self.new = new
    self.shown = shown
    self.isAddress = isAddress
    self.action = action
    self.fields = fields
    self.back = back
  }

  /// Sent where the person agrees.
  public static let agreedField = "joining"

  /// A field of a form as it was sent.
  public struct FormValue: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}
