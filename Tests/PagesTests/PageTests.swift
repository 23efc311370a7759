internal import Testing

@testable internal import Pages

@Suite struct PageTests {
  static let samples = Sample().pages.map(\.0)
  static let hostile = #""><img src=x onerror=alert(1)>'&<script>"#

  static func html(_ name: String, _ sample: Sample = Sample()) throws -> String {
    let page = try #require(sample.pages.first { $0.0 == name }?.1)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test(arguments: samples) func everyPageIsWellFormed(name: String) throws {
    for isSignedIn in [true, false] {
      let reader = MarkupReader(try Self.html(name, Sample(isSignedIn: isSignedIn)))
      #expect(reader.mistakes == [])
    }
  }

  @Test(arguments: samples) func hostileTextStaysText(name: String) throws {
    let plain = MarkupReader(try Self.html(name, Sample(text: { _ in "harmless" })))
    let reader = MarkupReader(try Self.html(name, Sample(text: { _ in Self.hostile })))
    #expect(reader.mistakes == [])
    #expect(reader.elements.map(\.name) == plain.elements.map(\.name))
    #expect(reader.elements.map { $0.attributes.keys.sorted() } == plain.elements.map { $0.attributes.keys.sorted() })
  }

  @Test(arguments: samples) func nothingIsInlineAndNothingComesFromElsewhere(name: String) throws {
    let reader = MarkupReader(try Self.html(name))
    for element in reader.elements {
      #expect(element.name != "style")
      let isData = element.attributes["type"] == "application/ld+json"
      #expect(element.name != "script" || element.attributes["src"] != nil || isData)
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
      if let source = element.attributes["src"] { #expect(source.hasPrefix("/")) }
    }
  }

  @Test(arguments: samples) func everyPageHasWhatReadersNeed(name: String) throws {
    let reader = MarkupReader(try Self.html(name))
    func count(_ name: String) -> Int { reader.elements.count { $0.name == name } }
    #expect(reader.elements.first?.attributes["lang"] == "en")
    #expect(reader.elements.first?.attributes["dir"] == "ltr")
    #expect(count("title") == 1)
    #expect(count("h1") == 1)
    #expect(count("main") == 1)
    #expect(reader.elements.contains { $0.attributes["class"] == "skip" && $0.attributes["href"] == "#main" })
    for image in reader.elements where image.name == "img" || image.name == "image" {
      #expect(image.name == "image" || image.attributes["alt"] != nil)
    }
  }

  @Test(arguments: samples) func everyFieldHasALabel(name: String) throws {
    let reader = MarkupReader(try Self.html(name))
    let labelled = Set(reader.elements.compactMap { $0.name == "label" ? $0.attributes["for"] : nil })
    let hidden: Set = ["hidden", "checkbox", "radio", "file"]
    for field in reader.elements where ["input", "textarea", "select"].contains(field.name) {
      if hidden.contains(field.attributes["type", default: ""]) { continue }
      // A search field may stand within its label.
      if field.attributes["type"] == "search", field.attributes["id"] == nil { continue }
      #expect(labelled.contains(field.attributes["id", default: "no id"]), "\(field)")
    }
  }

  @Test(arguments: samples) func everyPostedFormCarriesTheTokenWhereThereIsOne(name: String) throws {
    for isSignedIn in [true, false] {
      let reader = MarkupReader(try Self.html(name, Sample(isSignedIn: isSignedIn)))
      let forms = reader.elements.count { $0.name == "form" && $0.attributes["method"] == "post" }
      let tokens = reader.elements.count { $0.attributes["name"] == PageFrame.formTokenField }
      #expect(forms > 0)
      #expect(tokens == (isSignedIn ? forms : 0))
    }
  }

  @Test(arguments: samples) func noWordsAreMissing(name: String) throws {
    let text = MarkupReader(try Self.html(name)).text
    for family in ["headline", "state", "check", "known", "notice", "problem", "outcome", "error", "month"] {
      #expect(!text.contains("\(family)."))
    }
  }
}
