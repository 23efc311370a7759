import Backpack
import Names
import Pages
import TestSite
import Testing

@Suite("A form that was left open while something else was saved")
struct StaleFormTests {
  /// The page with the form, where it is sent, and two ways of filling it in.
  private struct Sample {
    let page: String
    let target: String
    let first: [(String, String)]
    let second: [(String, String)]
    /// What the first one brings, as the page shows it.
    let written: String
  }

  private func samples(_ site: TestSite, _ olive: TestPerson) async throws -> [Sample] {
    let award = try await site.award(try await site.badge("anchor", name: "Anchor"), to: olive.email)
    let collection = "/backpack/collections/\(try await site.collection("at-sea", of: olive))"
    let named = [("title", "At sea"), ("slug", "at-sea"), ("shown-to", "only-me"), ("layout", "wall")]
    return [
      Sample(
        page: "/award/\(award)", target: "/backpack/badges/\(award)",
        first: [("shown-to", "everyone"), ("note", "Precious words")], second: [("shown-to", "only-me"), ("note", "")],
        written: "Precious words"),
      Sample(
        page: collection, target: collection, first: named + [("summary", "Precious words")],
        second: named + [("arrangement", "name")], written: "Precious words"),
      Sample(
        page: "/settings", target: "/settings", first: [("biography", "Precious words"), ("listed", "yes")],
        second: [("pronouns", "she/her"), ("listed", "yes")], written: "Precious words"),
    ]
  }

  private func opened(_ text: String) throws -> (String, String) {
    let state = try #require(text.firstMatch(of: /name="opened" value="([0-9a-f]+)"/)?.1)
    return (OpenedForm.fieldName, String(state))
  }

  @Test("says so, keeps what was typed in it and what was saved, and may be sent once more")
  func stale() async throws {
    let site = try await TestSite()
    let olive = try await site.person("olive")
    for sample in try await samples(site, olive) {
      let before = try opened(await site.get(sample.page, as: olive).text)
      #expect(await site.post(sample.target, sample.first + [before], as: olive).status == 303, "\(sample.page)")
      let stale = await site.post(sample.target, sample.second + [before], as: olive)
      #expect(stale.status == 422 && stale.text.contains("in another window"), "\(sample.page)")
      #expect(await site.get(sample.page, as: olive).text.contains(sample.written), "\(sample.page)")
      let again = await site.post(sample.target, sample.second + [try opened(stale.text)], as: olive)
      #expect(again.status == 303, "\(sample.page)")
      #expect(await !site.get(sample.page, as: olive).text.contains(sample.written), "\(sample.page)")
    }
  }
}
