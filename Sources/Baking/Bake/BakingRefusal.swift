/// Why a statement was not put into a picture.
public enum BakingRefusal: Error, Hashable {
  /// The text is neither a document, nor a JWS, nor an address.
  case notAStatement
  /// The statement is longer than 1 MiB.
  case statementTooLarge
  /// The statement holds a character that the picture's format cannot carry.
  case unwritableCharacter
  /// The picture is neither a PNG nor an SVG.
  case notAPicture
  /// The picture is broken, and a badge in it might not be read again.
  case damagedPicture
  /// The picture, or what would come out, is larger than 5 MiB.
  case pictureTooLarge
}
