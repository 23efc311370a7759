import Testing

@Suite struct SwiftTextTests {
  @Test func `code, strings and comments are told apart`() {
    let text = SwiftText(
      """
      let a = "one" // "no string"
      /* try! /* nested */ as! */ let b = 2
      let c = "say \\"as!\\" \\(try! f("inner")) end"
      """)
    #expect(text.strings.map(\.text) == ["one", "inner", "say \\\"as!\\\" _ end"])
    #expect(text.strings.map(\.line) == [1, 3, 3])
    #expect(text.comments.map(\.text) == ["// \"no string\"", "/* try! /* nested */ as! */"])
    #expect(text.code.contains("try! f("))
    #expect(!text.code.contains("as!"))
    #expect(text.code.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
  }

  @Test func `long and raw strings are strings`() {
    let text = SwiftText(
      "let a = \"\"\"\n  one \"two\"\n  // three\n  \"\"\"\nlet b = #\"a \"b\" \\(c) \\#(d)\"#\nlet c = 1")
    #expect(text.strings.map(\.text) == ["\n  one \"two\"\n  // three\n  ", "a \"b\" \\(c) _"])
    #expect(text.comments.isEmpty)
    #expect(text.code.hasSuffix("let c = 1"))
    #expect(text.code.contains("d") && !text.code.contains("(c)"))
  }

  @Test(arguments: ["\"", "\"\"\"", "/*", "\"\\(", "#\"", "\"\\", "//", "\"\\(\""])
  func `a file that ends in the middle ends`(_ text: String) {
    #expect(SwiftText("let a = " + text).code.hasPrefix("let a = "))
  }

  @Test func `every line of every source is still there`() {
    for file in Checkout.here.sources {
      let (before, after) = (file.text.utf8, SwiftText(file.text).code.utf8)
      #expect(before.count(where: { $0 == 10 }) == after.count(where: { $0 == 10 }), "\(file.path)")
    }
  }
}
