import Addresses
import Foundation
import Names
import TestSupport
import Testing

@Suite("Paths")
struct PathTests {
  @Test("a path recognises what it writes", arguments: KnownPath.all)
  func roundTrip(path: KnownPath) {
    #expect(path.written.address.hasPrefix("/"))
    #expect(path.rewritten(path.segments) == path.written)
  }

  @Test("no two paths recognise the same address", arguments: KnownPath.all)
  func unambiguous(path: KnownPath) {
    #expect(KnownPath.all.filter { $0.rewritten(path.segments) != nil }.map(\.name) == [path.name])
  }

  @Test("a path does not recognise a shorter, a longer or a misspelt address", arguments: KnownPath.all)
  func refusals(path: KnownPath) {
    #expect(path.rewritten(path.segments + ["x"]) == nil)
    guard let last = path.segments.last else { return }
    #expect(path.rewritten(path.segments.dropLast()) == nil)
    #expect(path.rewritten(path.segments.dropLast() + [last + "\u{301}"]) == nil)
    #expect(path.rewritten(path.segments.dropLast() + [""]) == nil)
    #expect(path.rewritten(path.segments.dropLast() + ["..%2f"]) == nil)
  }

  @Test("every path the source lists is tried here")
  func complete() throws {
    let source = try String(
      contentsOf: Fixtures.packageRoot.appending(path: "Sources/Addresses/Paths.swift"), encoding: .utf8)
    let names = source.matches(of: /public static let (\w+)/).map { String($0.output.1) }
    #expect(!names.isEmpty)
    #expect(Set(names) == Set(KnownPath.all.map(\.name)))
    #expect(names.count == KnownPath.all.count)
  }

  @Test(
    "nobody can take the first word of an address as a nickname",
    arguments: KnownPath.all.filter { !$0.segments.isEmpty })
  func reserved(path: KnownPath) {
    #expect(ReservedWords.addresses.contains(path.segments[0]), "\(path.pattern)")
    #expect(Nickname(path.segments[0]) == nil)
  }

  @Test(
    "a static file's name is never a path",
    arguments: ["", ".", "..", "a/b", "../a", ".env", "a..b", "A.css", "a b", "a%2fb", "a\\b"])
  func fileNames(name: String) {
    #expect(FileName(segment: name) == nil)
  }

  @Test("link tokens are read as they were made, differ, and nothing else is one")
  func tokens() {
    let tokens = (0..<200).map { _ in LinkToken.random() }
    #expect(Set(tokens).count == 200)
    for token in tokens { #expect(LinkToken(segment: token.segment) == token) }
    #expect(LinkToken(segment: "") == nil)
    #expect(LinkToken(segment: String(repeating: "a", count: 31)) == nil)
    #expect(LinkToken(segment: String(repeating: "a", count: 33)) == nil)
    #expect(LinkToken(segment: String(repeating: "A", count: 32)) == nil)
    #expect(LinkToken(segment: String(repeating: "1", count: 32)) == nil)
  }
}
