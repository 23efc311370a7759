import Testing

@testable import MicroHTTP

@Suite("Where the pieces of a head lie")
struct HeadLayoutTests {
  /// `GET / HTTP/1.1␍␊Host: x␍␊A:b␊␍␊`, as if read to address 1000.
  static let layout = HeadLayout(
    method: .init(start: 1000, count: 3), target: .init(start: 1004, count: 1), version: .init(start: 1006, count: 8),
    fields: [
      (.init(start: 1016, count: 4), .init(start: 1022, count: 1)),
      (.init(start: 1025, count: 1), .init(start: 1027, count: 1)),
    ], size: 32)

  @Test("an ordinary head lies well")
  func ordinary() { #expect(Self.layout.isWellLaid) }

  @Test(
    "a gap where a NUL cut a piece short, and a piece that lies elsewhere, are seen",
    arguments: [
      { $0.method.count -= 1 }, { $0.target.count -= 1 }, { $0.version.count -= 2 }, { $0.fields[0].value.count -= 2 },
      { $0.fields[0].name.start = 5000 }, { $0.fields[1].value.start = 900 }, { $0.fields[1].value.count -= 2 },
      { $0.size += 3 }, { $0.size = 0 }, { $0.fields.removeLast() }, { $0.fields.removeFirst() },
    ] as [@Sendable (inout HeadLayout) -> Void])
  func gaps(change: @Sendable (inout HeadLayout) -> Void) {
    var layout = Self.layout
    change(&layout)
    #expect(!layout.isWellLaid)
  }
}
