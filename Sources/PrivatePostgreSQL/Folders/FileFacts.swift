internal import Glibc

/// What the operating system knows about a path, no link followed at its end.
struct FileFacts {
  var isFolder: Bool
  var owner: uid_t
  /// The twelve permission bits.
  var mode: mode_t

  /// `nil` where nothing is there, or where one may not look.
  init?(_ path: String) {
    var about = stat()
    guard lstat(path, &about) == 0 else { return nil }
    self.init(about)
  }

  init?(descriptor: Int32) {
    var about = stat()
    guard fstat(descriptor, &about) == 0 else { return nil }
    self.init(about)
  }

  private init(_ about: stat) {
    isFolder = about.st_mode & S_IFMT == S_IFDIR
    owner = about.st_uid
    mode = about.st_mode & 0o7777
  }
}
