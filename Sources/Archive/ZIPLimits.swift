/// How much reading a ZIP may cost, whatever it says of itself.
public struct ZIPLimits: Sendable, Hashable {
  /// Things in it, folders among them.
  public var entries: Int
  /// A name, in bytes of UTF-8; longer ones are cut.
  public var name: Int
  /// What comes out of one entry, in bytes.
  public var entry: Int
  /// What comes out in all, in bytes.
  public var total: Int
  /// How many times as much as the whole file may come out, once a mebibyte did.
  public var ratio: Int
  /// How long reading may take in all; what is done with an entry before the next one is asked for does not count.
  public var time: Duration

  public init(
    entries: Int = 20_000, name: Int = 500, entry: Int = 5 << 20, total: Int = 256 << 20, ratio: Int = 100,
    time: Duration = .seconds(60)
  ) {
    self.entries = entries
    self.name = name
    self.entry = entry
    self.total = total
    self.ratio = ratio
    self.time = time
  }
}
