/// An address was proved to be the person's own.
public struct AddressConfirmedPage: Page {
  public var frame: PageFrame
  public var address: String
  /// How many badges were waiting for this address.
  public var waiting: Int

  public init(frame: PageFrame, address: String, waiting: Int = 0) {
    self.frame = frame
    self.address = address
    self.waiting = waiting
  }
}
