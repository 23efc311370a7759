/// The files of one badge in an export, by their names there.
struct ExportedFiles: Sendable {
  /// The badge itself, as it came or as it was baked.
  var badge: String
  /// The SHA-256 of the badge's file, in hexadecimal digits.
  var digest = ""
  /// What shows it: the badge itself where that is a picture.
  var picture: String?
  /// Every answer that its verdict rests on.
  var record: String?
  /// The verdict, check by check.
  var report: String?

  init(badge: String) { self.badge = badge }
}
