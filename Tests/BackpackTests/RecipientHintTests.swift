import Backpack
import OpenBadges
import Testing

@Suite("At whom a badge was written for")
struct RecipientHintTests {
  @Test(
    "the kind is said, and of the address no more than its owner needs",
    arguments: [
      ("email", "robin@sherwood.example", "email", "r***@s***.example"),
      (nil, "robin@sherwood.example", "email", "r***@s***.example"),
      ("EMAIL", "not an address", "email", nil),
      ("url", "https://robin:secret@sherwood.example/robin", "url", "sherwood.example/***"),
      ("url", "javascript:alert(1)", "url", nil), ("telephone", "+16175551212", "telephone", "***12"),
      ("id", "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "id", "did:key:***"),
      ("id", "urn:uuid:a", "id", nil), ("matrix", "@robin:sherwood.example", nil, nil), (nil, "Robin", nil, nil),
    ] as [(String?, String, String?, String?)])
  func plain(_ type: String?, _ address: String, _ kind: String?, _ masked: String?) {
    let hint = RecipientHint(RecipientStatement(type: type, identity: .plain(address)))
    #expect(hint.kind?.rawValue == kind)
    #expect(hint.masked == masked)
  }

  @Test("a hash gives no hint but its kind")
  func hashed() {
    let hash = RecipientHash("robin@sherwood.example", salt: "s")
    let hint = RecipientHint(RecipientStatement(type: "email", identity: .hashed(hash, salt: "s")))
    #expect(hint == RecipientHint(kind: .email, masked: nil))
  }
}
