import Addresses
import Gateway
import HTTPTypes
import Names
import Site
import TestSite
import Testing

@Suite("Who may do what") struct AuthorisationTests {
  @Test("every route has a row, and every row a route")
  func complete() async throws {
    let routes = Set(try await TestSite().routes.map { "\($0.method) \($0.pattern)" })
    let rows = Set(RouteTable.rows.map(\.route))
    #expect(routes.subtracting(rows).isEmpty, "these routes have no row in RouteTable")
    #expect(rows.subtracting(routes).isEmpty, "these rows have no route")
  }

  @Test("every caller gets what the table says", arguments: RouteTable.rows)
  func table(_ row: RouteRow) async throws {
    let village = try await Village()
    for caller in Caller.allCases {
      let answer = try await row.send(village, as: caller)
      #expect(status(answer) == row.expected[caller], "\(caller)")
      // Past the window of every limit on tries, so that each caller is counted alone.
      village.site.clock.advance(by: 3600)
    }
  }

  @Test("what is not theirs is for others as if it never was", arguments: RouteTable.rows.filter { $0.hides })
  func hidden(_ row: RouteRow) async throws {
    let village = try await Village()
    for caller in Caller.allCases where row.expected[caller] == 404 {
      let asking = try await row.ask(village, caller)
      let real = try await row.send(village, as: caller)
      let invented = PublicID.random().description
      @Sendable func renamed(_ text: String) -> String {
        [
          village.hidden, village.shown, village.foreign, village.refused, village.unclaimed, village.session,
          village.identities[0],
          village.identities[1], village.collection,
        ].map(\.description).reduce(text.replacing("secret-cove", with: "no-cove")) {
          $0.replacing($1, with: invented)
        }.replacing(village.link.segment, with: LinkToken.never)
      }
      let never = RouteRow(row.route, []) { _, _ in
        .init(renamed(asking.target), asking.fields.map { ($0.0, renamed($0.1)) })
      }
      let absent = try await never.send(village, as: caller)
      #expect(absent.status == 404 && real.status == 404)
      #expect(absent.headers == real.headers)
      // A page says where it is, for the appearance switch to come back; nothing else may differ.
      #expect(absent.text == renamed(real.text))
    }
  }

  @Test("the first word of every address is kept back from nicknames and slugs")
  func reserved() async throws {
    for route in try await TestSite().routes {
      let word = route.pattern.split(separator: "/").first.map(String.init) ?? ""
      #expect(word.isEmpty || ReservedWords.addresses.contains(word), "\(route.pattern)")
    }
  }

  /// 401 where a stranger is shown the way to the sign-in page.
  private func status(_ answer: TestAnswer) -> Int {
    answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true ? 401 : answer.status
  }
}

extension LinkToken {
  /// One that leads nowhere.
  fileprivate static let never = String(repeating: "a", count: 32)
}

extension RouteRow {
  /// Whether it names something that some may not know of.
  fileprivate var hides: Bool { expected.values.contains(404) && note != "disabled" }
}
