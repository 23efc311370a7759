public import Addresses

/// `/settings/addresses/{id}/remove`: what it means to give an address up, and the button that does it.
public struct RemoveAddressPage: Page {
  public var frame: PageFrame
  public var address: String
  /// What the form sends to name it.
  public var id: String
  public var isConfirmed: Bool
  /// How many badges in the backpack were written to it.
  public var badges: Int
  /// Takes the form, whose field is ``SettingsPage/addressIDField``.
  public var remove: Link

  public init(frame: PageFrame, address: String, id: String, isConfirmed: Bool, badges: Int, remove: Link) {
    self.frame = frame
    self.address = address
    self.id = id
    self.isConfirmed = isConfirmed
    self.badges = badges
    self.remove = remove
  }
}
