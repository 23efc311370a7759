/// What was found in a badge file: the statement, how it was carried, and what was odd about that.
public struct UnbakedBadge: Sendable, Hashable {
  /// The statement: a document, a compact JWS, or an address.
  public var statement: StatementText
  /// What carried it.
  public var carrier: Carrier
  /// An SVG's `verify` attribute where the statement stood in the element's text: an address or a JWS.
  public var verifyAddress: String?
  /// What was odd about the file, in the order of reading; each once.
  public var remarks: [Remark]

  /// The statement as text, without white space around it.
  public var text: String { statement.text }

  /// What carried the statement.
  public enum Carrier: Sendable, Hashable {
    /// A chunk of a PNG, of type `iTXt`, `tEXt` or `zTXt`.
    case png(chunk: String, form: BakedForm)
    /// An element of an SVG.
    case svg(form: BakedForm)
    /// Nothing: the file itself is the statement.
    case text
  }

  /// Something odd about a file that could be read all the same.
  public enum Remark: Sendable, Hashable {
    /// The checksum of the chunk that holds the statement does not match it.
    case damagedChecksum
    /// The statement was compressed, which the standard forbids.
    case compressed
    /// The statement stood in an old text chunk, as badges before 2013 had it.
    case oldChunk
    /// The SVG element is not the first one within `svg`.
    case notFirst
    /// There is more than one statement; `others` are those that were not used.
    case severalStatements(others: [String])
    /// The file ends before the picture does.
    case truncated
    /// Something follows the end of the picture; it was not looked at.
    case dataAfterEnd
    /// The SVG element is in a namespace that is not the standard's; `found` is `nil` where it is in none.
    case sloppyNamespace(found: String?)
  }
}
