import Backpack
import Foundation
import OpenBadges
import Testing

@Suite("A verdict for whoever comes by")
struct MaskedVerdictTests {
  @Test("holds nobody's address, in no sentence and in no line of how it is known")
  func masked() {
    let known = [Known(.identity, "ann@example.org"), Known(.said, "ann@example.org"), Known(.method, "sha256")]
    let verdict = Verdict(
      [
        Check(
          .recipient, .remark,
          Finding(.recipientCaseDiffers, ["identity": "ann@example.org", "written": "Ann@example.org"]),
          further: [Finding(.recipientHashWeak, ["identity": "https://ann.example/", "method": "md5"])], known: known)
      ], checkedAt: Date(timeIntervalSince1970: 0)
    ).masked
    let row = verdict[.recipient]
    #expect(row?.finding.arguments == ["identity": "a***@e***.org", "written": "A***@e***.org"])
    #expect(row?.further.first?.arguments == ["identity": "***", "method": "md5"])
    #expect(row?.known.map(\.value) == ["a***@e***.org", "a***@e***.org", "sha256"])
    #expect(row?.state == .remark)
  }
}
