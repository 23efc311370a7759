/// Why a ZIP, or something in it, is not read.
public enum ZIPTrouble: Error, Sendable, Hashable {
  /// Not a ZIP, or one that is cut or damaged.
  case damaged
  /// It holds more things than the limit.
  case tooManyEntries
  /// More comes out of this entry than the limit.
  case entryTooLarge
  /// More comes out of all together than the limit, or far more than the file could honestly hold.
  case bomb
  case encrypted
  case tooSlow
}
