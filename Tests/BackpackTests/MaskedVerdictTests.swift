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

  @Test(
    "holds no e-mail address that stands within an address that was asked, or in a sentence",
    arguments: [
      ("https://issuer.example/a?email=ann@example.org&x=1", "https://issuer.example/a?email=***@example.org&x=1"),
      ("https://issuer.example/ann.b%2Bc%40example.org/1", "https://issuer.example/***%40example.org/1"),
      ("https://ann:secret@issuer.example/", "https://ann:***@issuer.example/"),
      ("https://issuer.example/a/1", "https://issuer.example/a/1"), ("@", "@"), ("a%4", "a%4"),
    ])
  func within(address: String, shown: String) {
    let verdict = Verdict(
      [
        Check(
          .hosted, .passed, Finding(.hostedRedirected, ["host": address, "other": "b"]), known: [Known(.asked, address)]
        )
      ],
      checkedAt: Date(timeIntervalSince1970: 0)
    ).masked
    #expect(verdict[.hosted]?.known.map(\.value) == [shown])
    #expect(verdict[.hosted]?.finding.arguments["host"] == shown)
  }
}
