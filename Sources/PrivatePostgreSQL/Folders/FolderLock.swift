internal import Glibc

/// The right to use a data folder, held by one process at a time and gone with it, however it dies.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `.alreadyInUse` where another process holds it.
  init(folder: String, file: String) throws(PrivatePostgreSQLError) {
    // Kept only once it is locked: a lock that is thrown away is closed by `deinit` as well.
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unusable(path: file, reason: lastReason()) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let reason = lastReason()
      close(descriptor)
      throw isHeld ? .alreadyInUse(folder: folder) : .unusable(path: file, reason: reason)
    }
    // Root leaves nothing in a user's folder that the user could not open afterwards.
    if geteuid() == 0, let owner = FileFacts(folder)?.owner { fchown(descriptor, owner, gid_t.max) }
    self.descriptor = descriptor
  }

  deinit {
    // Said, and not left to closing: a process that another thread starts just now has a copy until it becomes its programme.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
