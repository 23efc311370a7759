import Backpack
import Foundation
import HTTPTypes
import MicroHTTP
import Postgres
import Testing

@testable import Gateway

@Suite("The cache of pages") struct PageCacheTests {
  private let now = Date(timeIntervalSince1970: 1_764_000_000)
  private let olive = PageTag.account(.init(rawValue: 12))

  private func head(_ target: String) -> RequestHead {
    RequestHead(target: target, host: "badges.example")
  }

  private func key(_ target: String) throws -> PageKey {
    try #require(PageKey(head(target), host: "badges.example", isSecure: true))
  }

  private func page(_ target: String, bytes: Int = 10, lasting: Double = 60) throws -> KeptPage {
    try #require(
      KeptPage(
        Response(body: .bytes(Array(repeating: 65, count: bytes))), for: head(target), pattern: target, tags: [olive],
        end: now.addingTimeInterval(lasting)))
  }

  private func listening(limit: Int = 1 << 20) -> PageCache {
    let cache = PageCache(limit: limit)
    cache.hear(.listening)
    return cache
  }

  @Test("what was touched while a page was being made is not kept")
  func race() throws {
    let cache = listening()
    let begun = try #require(cache.begin())
    cache.hear("account:12")
    cache.keep(try page("/a"), under: try key("/a"), since: begun)
    #expect(cache.count == 0)
    cache.keep(try page("/a"), under: try key("/a"), since: try #require(cache.begin()))
    #expect(cache.page(try key("/a"), at: now) != nil)
    cache.hear("account:13")
    #expect(cache.count == 1)
    cache.hear("account:12")
    #expect(cache.count == 0)
  }

  @Test("everything takes all, and what is being made with it")
  func everything() throws {
    let cache = listening()
    cache.keep(try page("/a"), under: try key("/a"), since: try #require(cache.begin()))
    let begun = try #require(cache.begin())
    cache.hear("everything")
    cache.keep(try page("/b"), under: try key("/b"), since: begun)
    #expect(cache.count == 0 && cache.size == 0)
  }

  @Test("while nobody listens nothing is served or kept, and what was begun before stays out")
  func deaf() throws {
    let cache = PageCache(limit: 1 << 20)
    #expect(cache.begin() == nil)
    cache.hear(.listening)
    let begun = try #require(cache.begin())
    cache.keep(try page("/a"), under: try key("/a"), since: begun)
    cache.hear(.lost(reason: "gone"))
    #expect(cache.page(try key("/a"), at: now) == nil)
    #expect(cache.begin() == nil)
    cache.keep(try page("/a"), under: try key("/a"), since: begun)
    cache.hear(.listening)
    #expect(cache.page(try key("/a"), at: now) == nil)
    cache.keep(try page("/a"), under: try key("/a"), since: begun)
    #expect(cache.count == 0)
  }

  @Test("a page ends at its moment")
  func ends() throws {
    let cache = listening()
    cache.keep(try page("/a", lasting: 5), under: try key("/a"), since: try #require(cache.begin()))
    #expect(cache.page(try key("/a"), at: now.addingTimeInterval(4.9)) != nil)
    #expect(cache.page(try key("/a"), at: now.addingTimeInterval(5)) == nil)
    #expect(cache.count == 0 && cache.size == 0)
  }

  @Test("it never holds more bytes than it may, and lets go first of what was longest not asked for")
  func bound() throws {
    let cache = listening(limit: 100_000)
    for number in 0..<100 {
      cache.keep(try page("/\(number)", bytes: 5000), under: try key("/\(number)"), since: try #require(cache.begin()))
      _ = cache.page(try key("/0"), at: now)
      #expect(cache.size <= 100_000)
    }
    #expect(cache.count > 5)
    #expect(cache.page(try key("/0"), at: now) != nil)
    #expect(cache.page(try key("/99"), at: now) != nil)
    #expect(cache.page(try key("/1"), at: now) == nil)
    cache.keep(try page("/big", bytes: 50_000), under: try key("/big"), since: try #require(cache.begin()))
    #expect(cache.page(try key("/big"), at: now) == nil)
  }

  @Test("remembering what was touched is bounded, at the price of what is being made")
  func memory() throws {
    let cache = listening()
    let begun = try #require(cache.begin())
    for number in 100..<10_200 { cache.hear("account:\(number)") }
    cache.keep(try page("/a"), under: try key("/a"), since: begun)
    #expect(cache.count == 0)
  }

  @Test("only what anybody could have sent has a key")
  func keys() {
    func key(_ fields: HTTPFields, method: HTTPRequest.Method = .get, host: String = "badges.example") -> PageKey? {
      PageKey(
        RequestHead(method: method, target: "/", host: host, headers: fields), host: "badges.example", isSecure: true)
    }
    #expect(key([:]) != nil && key([:], method: .head) == key([:]))
    #expect(key([.cookie: "__Host-theme=dark"]) != key([:]))
    #expect(key([.cookie: "__Host-lapel=x"]) == nil)
    #expect(key([.cookie: "theme=dark"]) == nil)
    #expect(key([.cookie: "__Host-theme=dark; __Host-lapel=x"]) == nil)
    #expect(key([:], method: .post) == nil)
    #expect(key([:], host: "elsewhere.example") == nil)
  }
}
