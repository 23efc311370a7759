/// One part of a `multipart/form-data` body: a field of a form, or a file.
///
/// - Source: RFC 7578, §4 “Definition of multipart/form-data”.
public struct Part: Sendable, Hashable {
  /// The name of the form's field.
  public var name: String
  /// The name the client gives the file, exactly as it came: it may be a path, and must never become one here.
  public var fileName: String?
  /// The `Content-Type` that the client states. A claim, not a fact.
  public var mediaType: String?
  /// The contents; empty where the part is too large.
  public var bytes: [UInt8]
  /// Whether the part was over its limit. Its contents were skipped; the parts after it are not affected.
  public var isTooLarge: Bool

  public init(
    name: String, fileName: String? = nil, mediaType: String? = nil, bytes: [UInt8] = [], isTooLarge: Bool = false
  ) {
    self.name = name
    self.fileName = fileName
    self.mediaType = mediaType
    self.bytes = bytes
    self.isTooLarge = isTooLarge
  }
}
