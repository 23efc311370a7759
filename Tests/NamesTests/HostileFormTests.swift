import Names
import TestSupport
import Testing

/// What hostile people type. The cases lie outside the project; the other suites here cover the same ground.
@Suite("Hostile forms", .enabled(if: Fixtures.areThere))
struct HostileFormTests {
  @Test("there are cases for every field")
  func areThere() {
    for field in ["email", "display_name", "profile_slug"] {
      #expect(!HostileForm.cases(of: field).isEmpty, "\(field)")
    }
  }

  @Test("an e-mail address is taken or refused as it should be", arguments: HostileForm.cases(of: "email"))
  func email(form: HostileForm) {
    #expect(form.allowed.contains(outcome(of: form.value, as: EmailAddress(form.value)?.folded)))
  }

  // How wide a sign is drawn is for the page to bound, not for the name.
  @Test(
    "a display name is taken, cleaned or refused as it should be",
    arguments: HostileForm.cases(of: "display_name").filter { $0.why != "very wide glyph" })
  func displayName(form: HostileForm) {
    #expect(form.allowed.contains(outcome(of: form.value, as: DisplayName(form.value)?.description)))
  }

  @Test("a nickname is taken or refused as it should be", arguments: HostileForm.cases(of: "profile_slug"))
  func nickname(form: HostileForm) {
    #expect(form.allowed.contains(outcome(of: form.value, as: Nickname(form.value)?.description)))
  }

  private func outcome(of value: String, as taken: String?) -> String {
    guard let taken else { return "reject" }
    return taken.utf8.elementsEqual(value.utf8) ? "accept" : "accept-sanitised"
  }
}
