/// A value on its way into a statement, in the text form that PostgreSQL reads.
///
/// The server infers a parameter's type from where it stands, so the same bind fits `integer` and `bigint`.
public enum Bind: Sendable, Hashable {
  case null
  case text(String)
  /// Bytes travel in binary form, without escaping.
  case bytes([UInt8])
}
