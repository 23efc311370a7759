internal import Foundation
internal import OpenBadges
internal import Verification

/// What untrusted bytes reach first.
public enum FuzzTarget: String, Sendable, Hashable, CaseIterable {
  case png
  case svg
  case jsonLD = "json-ld"
  case jws

  /// Looks at one input with everything that a stranger's file meets, down to the verdict. Nothing can be reached.
  ///
  /// A trap ends the process; whoever runs this knows the number of the input.
  public func look(at input: [UInt8]) async {
    let report = await Verifier(web: Self.nowhere).verify(
      bytes: input, isFile: self == .png || self == .svg, recipients: [.email("ann@example.org")],
      now: Date(timeIntervalSince1970: 1_795_392_000))
    // Every check has a row, whatever was handed in; and without the web nothing of 2.0 and before is verified.
    precondition(report.verdict.checks.count == CheckID.allCases.count)
    let isVerified = [.verified, .verifiedWithRemarks].contains(report.verdict.headline)
    precondition(!isVerified || report.version == .v3_0, "verified without its issuer")
    LinkedDataLook.look(at: input)
    PictureLook.look(at: input)
  }

  private static let nowhere = Web { _, _ in .unreachable(.connection) }
}
