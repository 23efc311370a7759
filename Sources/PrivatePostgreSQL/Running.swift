public import Foundation
internal import Glibc

extension PrivatePostgreSQL {
  /// How to reach the server that another process, such as `lapel serve`, is running on a data folder; `nil` where none
  /// answers there. Nothing is started or changed.
  public static func running(in folder: URL) -> ConnectionStrings? {
    guard let resolved = realpath(folder.path(percentEncoded: false), nil) else { return nil }
    defer { free(resolved) }
    let folder = DataFolder(path: String(cString: resolved), user: .current)
    guard let file = PostmasterFile(path: folder.postmasterFile), file.isReady,
      Leftovers(folder: folder).processes().contains(file.process)
    else { return nil }
    return ConnectionStrings(socketFolder: file.socketFolder)
  }
}
