internal import Foundation
internal import Glibc

/// `postmaster.pid`: what a running server says about itself.
///
/// - Source: PostgreSQL 15, `src/include/utils/pidfile.h`; `pg_ctl` reads the same lines.
struct PostmasterFile: Sendable, Hashable {
  var process: pid_t
  var cluster: String
  var socketFolder: String
  /// Whether connections are answered: start-up and recovery are over.
  var isReady: Bool

  /// `nil` where the file is missing or being written.
  init?(path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    self.init(text: text)
  }

  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, let process = pid_t(lines[0].trimmingCharacters(in: .whitespaces)) else { return nil }
    // A single-user server writes its number negated.
    self.process = abs(process)
    self.cluster = String(lines[1])
    self.socketFolder = lines.count > 4 ? String(lines[4]) : ""
    self.isReady = lines.count > 7 && lines[7].trimmingCharacters(in: .whitespaces) == "ready"
  }
}
