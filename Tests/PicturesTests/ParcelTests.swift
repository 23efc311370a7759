import Testing

@testable import Pictures

@Suite("How a drawing travels") struct ParcelTests {
  static let drawings: [Drawing] =
    [ModuleSquare(side: 2, isDark: [true, false, false, true])].compactMap { $0.map(Drawing.modules) } + [
      .thumbnail([1, 2, 3], side: 112), .portrait([]), .portrait([0xFF, 0xD8]),
      .share(ShareCard(siteName: "", eyebrow: "é", title: "徽章", lines: [])),
      .share(
        ShareCard(
          siteName: "Harbour", eyebrow: "Crew", title: "Mentor", lines: ["a", "b"],
          mark: ShareCard.Mark(words: "Expired", tone: .neutral), pictures: [[1], [], [2, 3]], initials: "M",
          cloth: 0x1C5566)),
    ]

  @Test("it arrives as it left", arguments: drawings)
  func whole(_ drawing: Drawing) { #expect(Drawing(drawing.bytes) == drawing) }

  @Test("cut anywhere, or with more behind it, it is none", arguments: drawings)
  func cut(_ drawing: Drawing) {
    let bytes = drawing.bytes
    for length in bytes.indices { #expect(Drawing(Array(bytes.prefix(length))) == nil) }
    #expect(Drawing(bytes + [0]) == nil)
  }

  @Test("more pictures or lines than a card has, or a side that no thumbnail has, are none")
  func bounds() {
    let card = ShareCard(
      siteName: "", eyebrow: "", title: "", lines: [], pictures: Array(repeating: [1], count: 7))
    #expect(Drawing(Drawing.share(card).bytes) == nil)
    for side in [0, 1, 178] { #expect(ModuleSquare(side: side, isDark: Array(repeating: true, count: 4)) == nil) }
    for side in [0, 8, 100_000] { #expect(Drawing(Drawing.thumbnail([1], side: side).bytes) == nil) }
  }
}
