/// What the limited process is asked to draw. All of it may come from strangers.
public enum Drawing: Sendable, Hashable {
  /// The card of 1200 by 630 pixels that is shown where an address of this site is shared.
  case share(ShareCard)
  /// A picture on a transparent square of so many pixels a side, never cropped.
  case thumbnail([UInt8], side: Int)
  /// The middle of a photograph, as a square of ``portraitSide`` pixels.
  case portrait([UInt8])
  /// A square of modules with a light border of ``ModuleSquare/border`` around it.
  case modules(ModuleSquare)

  /// The side of a portrait, in pixels.
  public static let portraitSide = 512

  /// The most bytes that the process reads.
  public static let limit = 24 << 20

  /// As it travels to the process that draws.
  public var bytes: [UInt8] {
    var parcel = Parcel()
    switch self {
    case .share(let card):
      parcel.put(0)
      card.put(into: &parcel)
    case .thumbnail(let picture, let side):
      parcel.put(1)
      parcel.put(picture)
      parcel.put(side)
    case .portrait(let picture):
      parcel.put(2)
      parcel.put(picture)
    case .modules(let square):
      parcel.put(3)
      parcel.put(square.side)
      parcel.put(square.isDark.map { $0 ? 1 : 0 })
    }
    return parcel.bytes
  }

  /// Reads what ``bytes`` wrote.
  public init?(_ bytes: [UInt8]) {
    var parcel = Parcel(bytes)
    switch parcel.takeNumber() {
    case 0:
      guard let card = ShareCard(from: &parcel) else { return nil }
      self = .share(card)
    case 1:
      guard let picture = parcel.takeBytes(), let side = parcel.takeNumber(), (16...1024).contains(side) else {
        return nil
      }
      self = .thumbnail(picture, side: side)
    case 2:
      guard let picture = parcel.takeBytes() else { return nil }
      self = .portrait(picture)
    case 3:
      guard let side = parcel.takeNumber(), let modules = parcel.takeBytes(),
        let square = ModuleSquare(side: side, isDark: modules.map { $0 == 1 })
      else { return nil }
      self = .modules(square)
    default: return nil
    }
    guard parcel.isEmpty else { return nil }
  }
}
