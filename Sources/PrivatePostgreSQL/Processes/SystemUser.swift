internal import Glibc

/// A user of the operating system.
struct SystemUser: Sendable, Hashable {
  var id: uid_t
  var group: gid_t
  /// `nil` where the user database does not know the id, as happens in containers.
  var name: String?

  /// Whoever runs this process.
  static var current: SystemUser { SystemUser(id: geteuid()) ?? SystemUser(id: geteuid(), group: getegid(), name: nil) }

  init(id: uid_t, group: gid_t, name: String?) {
    self.id = id
    self.group = group
    self.name = name
  }

  init?(name: String) {
    self.init { entry, buffer, size, result in getpwnam_r(name, entry, buffer, size, result) }
  }

  init?(id: uid_t) {
    self.init { entry, buffer, size, result in getpwuid_r(id, entry, buffer, size, result) }
  }

  private typealias LookUp = (
    UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
    UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
  ) -> Int32

  private init?(_ lookUp: LookUp) {
    var entry = passwd()
    var result: UnsafeMutablePointer<passwd>?
    let found = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer -> SystemUser? in
      guard let start = buffer.baseAddress, lookUp(&entry, start, buffer.count, &result) == 0, result != nil else {
        return nil
      }
      return SystemUser(id: entry.pw_uid, group: entry.pw_gid, name: String(cString: entry.pw_name))
    }
    guard let found else { return nil }
    self = found
  }

  /// How the user is called in a sentence.
  var label: String { name ?? String(id) }
}
