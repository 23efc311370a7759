/// Why no badge was found in a file. Each case is a sentence for the person who handed it in.
public enum UnbakingRefusal: Error, Hashable {
  /// The file has no bytes.
  case empty
  /// The file is no PNG, no SVG, and no text that is a badge. `looksLike` is what it seems to be.
  case notABadgeFile(looksLike: FileKind?)
  /// A picture without badge data; it was probably saved anew by a web site or a program.
  case noBadgeData(PictureKind)
  /// A Comprehensive Learner Record, which is another standard.
  case learnerRecord
  /// The file is broken where the badge data should be.
  case damaged(Damage)
  /// The file, or something in it, is larger than a badge may be.
  case tooLarge(Excess)
  /// The badge data is not UTF-8 text, or holds U+0000.
  case unreadableText
  /// The place for badge data is there and empty.
  case emptyStatement
  /// The badge data is neither a document, nor a JWS, nor an address. `beginning` is how it starts.
  case notAStatement(beginning: String)
  /// Two statements stand in the same kind of place and differ, so that readers would disagree about the badge.
  case twoDifferentStatements(String, String)
  /// The SVG defines a document type of its own, which can change what the picture says.
  case documentType
  /// The SVG is in an encoding other than UTF-8, UTF-16 or Latin-1; `name` as it calls it.
  case unknownEncoding(name: String)
  /// The SVG is packed with gzip (`.svgz`).
  case packedSVG

  /// What is broken.
  public enum Damage: Sendable, Hashable {
    /// The first eight bytes are not quite a PNG's.
    case signature
    /// The line ends were converted, as a transfer in text mode does.
    case lineEnds
    /// The file ends in the middle. `offset` in bytes.
    case truncated(offset: Int)
    /// The fields of the text chunk are not as the PNG standard lays them out.
    case chunkFields
    /// The checksum is wrong and so is the statement.
    case checksum
    /// The compressed text cannot be inflated.
    case compression
    /// The SVG is not well-formed XML. `line` is where, counted from the `svg` element.
    case markup(line: Int)
  }

  /// What is too large.
  public enum Excess: Sendable, Hashable {
    case file, statement, statements, elements, depth, attributes
  }
}
