/// Bytes in the gzip format.
///
/// - Source: RFC 1952, “GZIP file format specification”.
public enum Gzip {
  /// Why bytes could not be inflated.
  public enum Malformed: Error, Hashable {
    /// Not gzip, cut, or with a wrong checksum.
    case damaged
    /// More than the limit comes out.
    case tooLong
  }

  /// What `bytes` hold, at most `limit` bytes.
  public static func inflate(_ bytes: [UInt8], limit: Int) throws(Malformed) -> [UInt8] {
    var output: [UInt8] = []
    let ending = Inflating.run(bytes[...], .gzip, limit: limit) { piece in
      output.append(contentsOf: piece)
      return true
    }
    switch ending {
    case .whole: return output
    case .tooLong: throw .tooLong
    case .damaged: throw .damaged
    }
  }
}
