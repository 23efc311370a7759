internal import Testing

@testable internal import Pages

@Suite struct PageContentTests {
  func text(_ name: String, _ sample: Sample = Sample()) throws -> String {
    MarkupReader(try PageTests.html(name, sample)).text
  }

  @Test func aStrangerIsOfferedToSignInAndAMemberTheirMenu() throws {
    #expect(try text("home", Sample(isSignedIn: false)).contains("Sign in"))
    let member = try text("home")
    #expect(member.contains("Sign out"))
    #expect(member.contains("Administration"))
  }

  @Test func publicCardsAreSilentWhenAllIsWell() throws {
    let profile = try text("profile")
    #expect(profile.contains("Expired"))
    #expect(!profile.contains("Verified"))
  }

  @Test func emptyPagesSayWhatToDo() throws {
    #expect(try text("home-fresh").contains("Nothing is pinned yet"))
    #expect(try text("explore-fresh").contains("Nothing to explore yet"))
    #expect(try text("explore-nothing").contains("No person and no badge fits “kraken”."))
    #expect(try text("profile-fresh").contains("عمر الخطيب shows no badges yet."))
    #expect(try text("backpack-fresh").contains("Your backpack is empty"))
    #expect(try text("badge-fresh").contains("Nobody holds this badge yet"))
    #expect(try text("admin-mails-none").contains("No mail has been written yet."))
  }

  @Test func anAwardSaysWhoseItIsAndWhen() throws {
    #expect(try text("award").contains("Awarded to Maren Solheim on 7 January 2026."))
    #expect(try PageTests.html("award").contains(#"<time datetime="2026-01-07">7 January 2026</time>"#))
    #expect(try text("award").contains("Verified"))
    #expect(try text("award-not-ours").contains("This is what the issuer calls itself"))
  }

  @Test func aBackpackBringsTheWordsForSelectingAll() throws {
    #expect(try PageTests.html("backpack").contains(#"data-check-all="Select all shown""#))
  }

  @Test func everyCheckHasARowInItsState() throws {
    let reader = MarkupReader(try PageTests.html("award-not-ours"))
    let rows = reader.elements.filter { $0.name == "li" && $0.attributes["class"]?.hasPrefix("check") == true }
    #expect(rows.count == 10)
    #expect(rows.count { $0.attributes["data-state"] == "bad" } == 1)
    let labels = Set(reader.elements.compactMap { $0.name == "svg" ? $0.attributes["aria-label"] : nil })
    #expect(labels.isSuperset(of: ["Passed", "Failed", "Remark", "Not checked", "Does not apply"]))
  }

  @Test func findingsAreSaidWithWordsForTheirArguments() throws {
    let award = try text("award-not-ours")
    #expect(award.contains("badges.harbour.example still publishes this badge (asked 23 November 2026 at 14:02 UTC)."))
    #expect(award.contains("Valid until 3 December 2026."))
    #expect(award.contains("whether it was revoked: no answer in time."))
  }

  @Test func onlyItsOwnerSeesTheAddressThatABadgeWasComparedWith() throws {
    #expect(try text("award").contains("Awarded to maren@example.org."))
    let strange = try text("award-not-ours", Sample(isSignedIn: false))
    #expect(strange.contains("Awarded to an address that its owner has proven."))
    #expect(!strange.contains("maren@example.org"))
    let other = Sentence("finding.x", ["identity": "maren@example.org"]).forEveryone(Messages())
    #expect(other.arguments == ["identity": "an address that is not shown"])
  }

  @Test func theLinkOfAMailIsShownOnlyWhereItIsGiven() throws {
    #expect(try text("check-your-mail").contains("Follow the link"))
    var page = Sample().checkYourMail(.signUp)
    page.link = nil
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("token=abc"))
  }

  @Test func aClosedSiteHasNoFormForNewAccounts() throws {
    #expect(!(try PageTests.html("sign-up-closed").contains("name=\"password\"")))
    #expect(!(try PageTests.html("sign-up-invitation-needed").contains("name=\"password\"")))
    #expect(try PageTests.html("sign-up-invited").contains(#"value="x7&quot;&lt;""#))
  }

  @Test func themeAndDirectionAreOnTheRootElement() throws {
    var page = Sample().home
    page.frame.theme = .dark
    #expect(String(decoding: page.bytes, as: UTF8.self).contains(#"<html lang="en" dir="ltr" data-theme="dark">"#))
    page.frame.theme = .auto
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("data-theme=\""))
  }

  @Test func aBugShowsItsIncident() throws {
    #expect(try text("error-bug").contains("Incident 7f3a-09c1"))
    #expect(ErrorPage.Kind.allCases.allSatisfy { (400...503).contains($0.status) })
  }

  @Test func initialsAndClothFollowFromTheName() {
    let sample = Sample()
    #expect(sample.maren.initials == "MS")
    #expect(sample.people[8].initials == "SE")
    #expect(Cloth(nickname: "Maren") == Cloth(nickname: "maren"))
    #expect(Person(nickname: "x", displayName: "", page: sample.link("/")).name == "x")
  }
}
