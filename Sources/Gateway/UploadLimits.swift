internal import MicroHTTP

/// How much one request may carry.
public enum UploadLimits {
  /// A form without files, unless its route says otherwise, in bytes.
  public static let form = 64 << 10
  /// The entries of a collection with their notes, in a form or sent by a program, in bytes.
  public static let entries = 4 << 20
  /// The files of one request together, in bytes.
  public static let request = 64 << 20
  /// One badge file, in bytes.
  public static let file = 5 << 20
  /// Files in one request.
  public static let files = 200

  /// What a form of up to so many files, and a few fields, may carry. Where there may be many, one of them may be a ZIP
  /// that fills the request.
  static func parts(files: Int) -> PartLimits {
    PartLimits(
      total: min(request, max(1, files) * file + (1 << 20)), part: files > 1 ? request : file, count: files + 8)
  }
}
