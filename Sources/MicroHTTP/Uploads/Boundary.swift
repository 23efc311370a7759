/// The boundary that separates the parts of a `multipart/form-data` body.
///
/// - Source: RFC 2046, §5.1.1 “Common Syntax”.
struct Boundary: Sendable, Hashable {
  /// What stands before each part but the first: a line break, two hyphens and the boundary.
  let delimiter: [UInt8]

  enum Fault: Error, Hashable {
    /// The media type is not `multipart/form-data`.
    case otherMediaType
    /// There is no boundary, there are two, or it is not 1 to 70 of the characters that are allowed.
    case malformed
  }

  /// Reads the value of a `Content-Type` field.
  init(contentType: String) throws(Fault) {
    guard let value = ParameterizedValue(contentType), value.matches("multipart/form-data") else {
      throw .otherMediaType
    }
    let given = value.all("boundary")
    guard given.count == 1, let boundary = given.first, (1...70).contains(boundary.count),
      boundary.allSatisfy(Self.allowed.contains), boundary.last != UInt8(ascii: " ")
    else { throw .malformed }
    delimiter = Array("\r\n--".utf8) + boundary
  }

  private static let allowed = Set(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=? ".utf8)
}
