/// An address was proved to be the person's own.
public struct AddressConfirmedPage: Page {
  public var frame: PageFrame
  public var address: String
  /// How many badges were waiting for this address.
  public var waiting: Int
  /// How many of them only the person sees for now.
  public var heldBack: Int
  /// How many badges that the person brought before are looked at again.
  public var tried: Int

  public init(frame: PageFrame, address: String, waiting: Int = 0, heldBack: Int = 0, tried: Int = 0) {
    self.frame = frame
    self.address = address
    self.waiting = waiting
    self.heldBack = heldBack
    self.tried = tried
  }
}
