import QRCode
import Testing

@Suite("A QR code") struct QRCodeTests {
  @Test("has the three patterns that readers look for in its corners")
  func corners() throws {
    let code = try #require(QRCode("https://badges.example.org/award/k7qm2xk7qm2x"))
    let last = code.side - 7
    for (row, column) in [(0, 0), (0, last), (last, 0)] {
      for place in 0..<7 {
        #expect(code.isDark(row: row, column: column + place) && code.isDark(row: row + 6, column: column + place))
      }
      #expect(code.isDark(row: row + 3, column: column + 3) && !code.isDark(row: row + 1, column: column + 1))
    }
    #expect(!code.isDark(row: -1, column: 0) && !code.isDark(row: 0, column: code.side))
  }

  @Test("says in runs what its modules say one by one")
  func runs() throws {
    let code = try #require(QRCode("https://badges.example.org/"))
    for row in 0..<code.side {
      let dark = (0..<code.side).filter { code.isDark(row: row, column: $0) }
      #expect(code.runs(row: row).flatMap(Array.init) == dark)
    }
  }

  @Test("of the same text is the same, of another another, and of none there is none")
  func texts() {
    #expect(QRCode("a") == QRCode("a") && QRCode("a") != QRCode("b"))
    for text in ["", "a\u{0}b", String(repeating: "x", count: 4000)] { #expect(QRCode(text) == nil) }
  }
}
