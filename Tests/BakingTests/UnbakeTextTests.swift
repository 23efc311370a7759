import Baking
import Testing

@Suite("Badges as plain text, and files that are no badges")
struct UnbakeTextTests {
  @Test("a document, a JWS and an address are taken as they are", arguments: Statements.all)
  func text(_ text: String) throws {
    let unbaked = try unbake(Array("\u{FEFF}\r\n\(text)\t\n".utf8))
    #expect(unbaked.text == text)
    #expect(unbaked.carrier == .text)
    #expect(unbaked.remarks == [])
  }

  @Test(
    "other texts and files are refused by what they are",
    arguments: [
      ("", UnbakingRefusal.empty), (" \n", .empty), ("hello", .notABadgeFile(looksLike: nil)),
      ("[1]", .notABadgeFile(looksLike: nil)), ("ftp://badges.example/a", .notABadgeFile(looksLike: nil)),
      ("GIF89a…", .notABadgeFile(looksLike: .gif)), ("%PDF-1.7", .notABadgeFile(looksLike: .pdf)),
      ("RIFF1234WEBPVP8", .notABadgeFile(looksLike: .webp)), ("PK\u{3}\u{4}", .notABadgeFile(looksLike: .zip)),
      ("<!doctype html><html></html>", .notABadgeFile(looksLike: .html)), ("<a/>", .notABadgeFile(looksLike: .xml)),
      ("https:// badges.example", .notABadgeFile(looksLike: nil)), ("https://", .notABadgeFile(looksLike: nil)),
      ("{\u{0}}", .unreadableText), ("<svg", .damaged(.markup(line: 1))),
    ])
  func refusal(_ text: String, refusal: UnbakingRefusal) {
    #expect(throws: refusal) { try unbake(Array(text.utf8)) }
  }

  @Test("binary files are refused by what they are")
  func binary() {
    #expect(throws: UnbakingRefusal.notABadgeFile(looksLike: .jpeg)) { try unbake([0xFF, 0xD8, 0xFF, 0xE0]) }
    #expect(throws: UnbakingRefusal.packedSVG) { try unbake([0x1F, 0x8B, 8, 0]) }
    #expect(throws: UnbakingRefusal.notABadgeFile(looksLike: nil)) { try unbake([0xFF, 0xFE, 0x7B, 0, 0x7D, 0]) }
  }

  @Test(
    "what only looks like a JWS is none",
    arguments: [
      "a.b.c", "aaa.bbb.ccc", "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0", "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0.AQIDBA.AQ",
      "eyJ0eXAiOiJKV1QifQ.eyJpZCI6MX0.AQIDBA", "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0.AQ ID",
    ])
  func notJWS(_ text: String) {
    #expect(StatementText(text) == nil)
  }

  @Test("padding and an empty signature still make a JWS, so that its reader can say what is wrong")
  func looseJWS() {
    #expect(StatementText("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0.")?.text == "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0.")
    #expect(StatementText("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0=.AQIDBA==") != nil)
  }
}
