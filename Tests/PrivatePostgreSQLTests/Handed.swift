import Foundation
import Glibc

/// What a test hands to the process of an exit test, which captures nothing before Swift 6.3: a variable of the
/// environment. Tests that run beside each other use names of their own.
struct Handed {
  let name: String

  static let folder = Handed(name: "LAPEL_TEST_FOLDER")
  static let note = Handed(name: "LAPEL_TEST_NOTE")
  static let child = Handed(name: "LAPEL_TEST_CHILD")
  static let wait = Handed(name: "LAPEL_TEST_WAIT")

  func set(_ value: String) { setenv(name, value, 1) }

  /// In the process that was handed it; empty where nothing was.
  var value: String { ProcessInfo.processInfo.environment[name] ?? "" }
}
