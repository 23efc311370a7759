import Backpack
import Foundation
import HTTPTypes
import LinkedData
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing

@Suite("What is taken elsewhere") struct SharingTests {
  private let site: TestSite
  private let olive: TestPerson
  private let award: PublicID

  init() async throws {
    site = try await TestSite()
    olive = try await site.person("olive")
    award = try await site.award(try await site.badge("lantern", name: "Lantern & <Light>"), to: olive.email)
  }

  /// Every address at which the award is shown elsewhere.
  private var addresses: [String] {
    [
      "/award/\(award)/share.png", "/award/\(award)/qrcode", "/award/\(award)/qrcode?format=svg",
      "/embed/award/\(award)",
      "/embed/award/\(award)/strip.svg", "/oembed?url=http://127.0.0.1:8000/award/\(award)&format=json",
    ]
  }

  @Test("the page of an award says of itself where it is, how it looks and what it is")
  func head() async throws {
    let text = await site.get("/award/\(award)").text
    #expect(text.contains(#"<meta property="og:image" content="http://127.0.0.1:8000/award/\#(award)/share.png">"#))
    #expect(text.contains(#"<meta property="og:url" content="http://127.0.0.1:8000/award/\#(award)">"#))
    let data = try #require(text.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/)?.output.1)
    let credential = try JSON(parsing: Array(data.utf8))
    #expect(credential["@type"]?.string == "EducationalOccupationalCredential")
    #expect(credential["name"]?.string == "Lantern & <Light>")
    #expect(credential["creativeWorkStatus"]?.string == "Verified")
    #expect(
      text.contains("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&amp;name=Lantern%20%26%20"))
    #expect(text.contains("[![Lantern \\&amp; \\&lt;Light\\&gt;"))
    let profile = await site.get("/user/olive").text
    #expect(profile.contains(#"content="http://127.0.0.1:8000/user/olive/share.png""#))
    #expect(profile.contains("hasCredential"))
    #expect(profile.contains("(http://127.0.0.1:8000/embed/user/olive/strip.svg)](http://127.0.0.1:8000/user/olive)"))
    #expect(profile.contains("src=&quot;http://127.0.0.1:8000/embed/user/olive&quot;") && !profile.contains("linkedin"))
    #expect(await !site.get("/user/olive?tag=none").text.contains("share-html"), "only where the profile begins")
  }

  @Test("only a badge that stands is offered for a list of certificates; the rest of how it is shared stays")
  func certificates() async throws {
    try await site.storage.transaction { [award] db in
      try db.run(
        """
        UPDATE award SET expires_at = issued_at + interval '1 second'
        WHERE id = (SELECT award_id FROM holding WHERE public_id = \(award))
        """)
    }
    site.clock.advance(by: 86_400)
    let text = await site.get("/award/\(award)").text
    #expect(!text.contains("linkedin") && text.contains("<section class=\"panel stack noprint\" id=\"share\">"))
  }

  @Test("all of it is there for a badge that everyone may see, and for no other, not even for its owner")
  func visibility() async throws {
    for address in addresses { #expect(await site.get(address).status == 200, "\(address)") }
    for visibility in [Visibility.members, .link, .onlyMe] {
      try await site.storage.transaction { db in
        _ = try db.setVisibility(of: [award], to: visibility, account: olive.account.id)
      }
      for address in addresses {
        #expect(await site.get(address).status == 404, "\(address)")
        #expect(await site.get(address, as: olive).status == 404, "\(address)")
      }
      let text = await site.get("/award/\(award)", as: olive).text
      #expect(!text.contains("og:image") && !text.contains("ld+json") && !text.contains("share-html"))
    }
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [award], to: .everyone, account: olive.account.id)
      try db.setState(of: olive.account.id, to: .disabled)
    }
    let ofPerson = ["/user/olive/share.png", "/embed/user/olive", "/embed/user/olive/strip.svg"]
    for address in addresses + ofPerson { #expect(await site.get(address).status == 404, "\(address)") }
  }

  @Test("whoever is signed in, what is shown elsewhere is what strangers get, and no cookie is read or set")
  func anonymous() async throws {
    for address in addresses + ["/user/olive/share.png", "/embed/user/olive", "/embed/user/olive/strip.svg"] {
      let (stranger, owner) = (await site.get(address), await site.get(address, as: olive))
      #expect(stranger.bytes == owner.bytes && stranger.headers == owner.headers, "\(address)")
      #expect(owner.cookies.isEmpty)
      _ = site.statements.take()
      _ = await site.get(address, as: olive)
      #expect(!site.statements.take().contains { $0.contains("session") }, "\(address)")
    }
  }

  @Test("what did not change is not sent again")
  func unchanged() async throws {
    for address in addresses.dropLast() {
      let first = await site.get(address)
      #expect(first.headers[.cacheControl] == "public, max-age=300")
      let tag = try #require(first.headers[.eTag])
      let again = await site.get(address, headers: [.ifNoneMatch: tag])
      #expect(again.status == 304 && again.bytes.isEmpty && again.headers[.eTag] == tag)
    }
  }

  @Test("a badge that ended is said to have, on every picture and page of it, and no strip of its person shows it")
  func ended() async throws {
    let before = await site.get("/award/\(award)/share.png").bytes
    let count = await site.get("/embed/user/olive").text.count(of: "<li>")
    #expect(count == 1)
    try await site.database.connectAsOwner().run("UPDATE award SET expires_at = issued_at + interval '1 day'")
    site.clock.advance(by: 2 * 86_400)
    #expect(await site.get("/award/\(award)/share.png").bytes != before)
    #expect(await site.get("/embed/award/\(award)").text.contains("Expired"))
    #expect(await site.get("/embed/award/\(award)/strip.svg").text.contains("Expired"))
    #expect(await site.get("/award/\(award)").text.contains(#"content="Expired · "#))
    #expect(await site.get("/embed/user/olive").text.count(of: "<li>") == 0)
    #expect(await !site.get("/embed/user/olive/strip.svg").text.contains("<image"))
    #expect(await !site.get("/user/olive").text.contains("hasCredential"))
  }

  @Test("oEmbed describes pages of this site alone, in JSON, no larger than asked")
  func oEmbed() async throws {
    let whole = try JSON(parsing: await site.get(addresses[5]).bytes)
    #expect(whole["type"]?.string == "rich" && whole["version"]?.string == "1.0")
    let html = try #require(whole["html"]?.string)
    #expect(html.contains(#"src="http://127.0.0.1:8000/embed/award/\#(award)""#) && html.contains("sandbox="))
    let narrow = try JSON(parsing: await site.get(addresses[5] + "&maxwidth=200&maxheight=-5").bytes)
    #expect(narrow["width"] == 200 && narrow["height"] == 1)
    #expect(await site.get(addresses[5].replacing("format=json", with: "format=xml")).status == 501)
    for address in [
      "", "http://127.0.0.1:8000", "http://127.0.0.1:8000/", "http://127.0.0.1:8000/about",
      "http://127.0.0.1:8000.evil.example/award/\(award)", "http://evil.example/award/\(award)",
      "https://127.0.0.1:8000/award/\(award)", "http://127.0.0.1:8000//award/\(award)", "/award/\(award)",
      "http://127.0.0.1:8000/award/\(PublicID.random())", "http://127.0.0.1:8000/settings",
    ] { #expect(await site.get("/oembed?url=\(address)").status == 404, "\(address)") }
    #expect(await site.get("/oembed").status == 404)
  }

  @Test("a strip carries its pictures within itself and names nothing elsewhere")
  func strip() async throws {
    for address in ["/embed/award/\(award)/strip.svg", "/embed/user/olive/strip.svg?theme=dark"] {
      let text = await site.get(address).text
      #expect(text.hasPrefix("<svg ") && text.contains("data:image/png;base64,"))
      #expect(text.count(of: "http") == 1, "only the namespace of SVG")
    }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
