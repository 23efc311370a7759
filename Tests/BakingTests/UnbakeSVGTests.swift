import Baking
import Testing

@Suite("Finding a badge in an SVG")
struct UnbakeSVGTests {
  private let start = #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="http://openbadges.org">"#

  private func unbaked(_ inner: String, start: String? = nil) throws(UnbakingRefusal) -> UnbakedBadge {
    try unbake(Array("\(start ?? self.start)\(inner)<rect/></svg>".utf8))
  }

  @Test("the text of the element is the statement, however it is written")
  func body() throws {
    let text = #"{"id":"https://badges.example/a/1","x":"<&>"}"#
    let escaped = text.split(separator: "").map { "&#\($0.unicodeScalars.first?.value ?? 0);" }.joined()
    for inner in [
      "<![CDATA[\(text)]]>", "<![CDATA[\(text.prefix(9))]]><![CDATA[\(text.dropFirst(9))]]>",
      "\(text.prefix(9))<!-- no --><![CDATA[\(text.dropFirst(9))]]>\n  ", escaped,
    ] {
      let unbaked = try unbaked("\n <ob:assertion verify=\"https://badges.example/a/1\">\(inner)</ob:assertion>")
      #expect(unbaked.text == text)
      #expect(unbaked.verifyAddress == "https://badges.example/a/1")
      #expect(unbaked.carrier == .svg(form: .version2))
      #expect(unbaked.remarks == [])
    }
  }

  @Test("without text the verify attribute is the statement", arguments: [Statements.address, Statements.jws])
  func verify(_ text: String) throws {
    let unbaked = try unbaked("<ob:assertion verify=\"\(text)\"> </ob:assertion>")
    #expect(unbaked.text == text)
    #expect(unbaked.verifyAddress == nil)
  }

  @Test("a credential is found by its namespace, whatever the prefix")
  func credential() throws {
    let unbaked = try unbaked(
      "<credential xmlns='https://purl.imsglobal.org/ob/v3p0'><![CDATA[\(Statements.credential)]]></credential>")
    #expect(unbaked.text == Statements.credential)
    #expect(unbaked.carrier == .svg(form: .version3))
  }

  @Test("an element that is not the first is found, with a remark")
  func notFirst() throws {
    let assertion = "<ob:assertion verify=\"\(Statements.address)\"/>"
    #expect(try unbaked("<g/>\(assertion)").remarks == [.notFirst])
    #expect(try unbaked("<metadata><g>\(assertion)</g></metadata>").remarks == [.notFirst])
    #expect(try unbaked("<!-- first --> \(assertion)").remarks == [])
  }

  @Test(
    "the prefix openbadges counts with a slip in the namespace, or without one",
    arguments: [
      "http://openbadges.org/", "https://openbadges.org", "https://purl.imsglobal.org/ob/v3p0/",
    ])
  func slips(_ namespace: String) throws {
    let element = "<openbadges:assertion xmlns:openbadges='\(namespace)' verify='\(Statements.address)'/>"
    #expect(try unbaked(element).remarks == [.sloppyNamespace(found: namespace)])
    #expect(throws: UnbakingRefusal.noBadgeData(.svg)) {
      try unbaked("<x:assertion xmlns:x='\(namespace)' verify='\(Statements.address)'/>")
    }
    let undeclared = try unbaked("<openbadges:assertion verify='\(Statements.address)'/>")
    #expect(undeclared.remarks == [.sloppyNamespace(found: nil)])
    #expect(undeclared.text == Statements.address)
  }

  @Test("other namespaces hold no badge", arguments: ["http://OpenBadges.org", "http://openbadges.org.evil.example"])
  func otherNamespace(_ namespace: String) {
    #expect(throws: UnbakingRefusal.noBadgeData(.svg)) {
      try unbaked("<openbadges:assertion xmlns:openbadges='\(namespace)' verify='\(Statements.address)'/>")
    }
  }

  @Test("two statements: the same is a remark, another version is passed over, a different one is refused")
  func several() throws {
    let first = "<ob:assertion><![CDATA[\(Statements.hosted.split(separator: "]]>")[0])\"}]]></ob:assertion>"
    let second = "<ob:assertion><![CDATA[\(Statements.other)]]></ob:assertion>"
    #expect(try unbaked(first + first).remarks == [.severalStatements(others: [])])
    #expect(throws: UnbakingRefusal.self) { try unbaked(first + second) }
    let newer =
      "<n:credential xmlns:n='https://purl.imsglobal.org/ob/v3p0'><![CDATA[\(Statements.credential)]]></n:credential>"
    let both = try unbaked(second + newer)
    #expect(both.text == Statements.credential)
    #expect(both.remarks == [.notFirst, .severalStatements(others: [Statements.other])])
  }

  @Test("UTF-16, Latin-1, a byte order mark and a long prologue do not hide a badge")
  func encodings() throws {
    let document = "\(start)<ob:assertion><![CDATA[{\"name\":\"é\"}]]></ob:assertion></svg>"
    let declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + document
    let littleEndian = declared.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bigEndian = declared.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let latin1 = "<?xml version='1.0' encoding='ISO-8859-1'?>" + document
    let prologue = "<!--\(String(repeating: "x", count: 5_000))--><?a b?><!DOCTYPE svg PUBLIC \"-//[\" 'x>.dtd'>\n"
    for file in [
      [0xFF, 0xFE] + littleEndian, littleEndian, [0xFE, 0xFF] + bigEndian, bigEndian,
      [0xEF, 0xBB, 0xBF] + Array(document.utf8), Array((prologue + document).utf8),
      latin1.unicodeScalars.map { UInt8($0.value) },
    ] {
      #expect(try unbake(file).text == "{\"name\":\"é\"}")
    }
  }

  @Test("other encodings are refused by name", arguments: ["UTF-7", "EBCDIC-CP-US", "Shift_JIS", "UTF-32"])
  func otherEncodings(_ name: String) {
    #expect(throws: UnbakingRefusal.unknownEncoding(name: name.lowercased())) {
      try unbake(Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>\(start)</svg>".utf8))
    }
  }

  @Test("a document type with declarations, entities and broken markup are refused")
  func markup() {
    let element = "<ob:assertion verify='\(Statements.address)'/>"
    func refusal(_ text: String) -> UnbakingRefusal? {
      do { _ = try unbake(Array(text.utf8)) } catch { return error }
      return nil
    }
    #expect(refusal("<!DOCTYPE svg [<!ENTITY a 'b'>]>\(start)\(element)</svg>") == .documentType)
    #expect(refusal("<!DOCTYPE svg SYSTEM 'x' [ ]>\(start)\(element)</svg>") == .documentType)
    for broken in [
      "\(start)\(element)", "\(start)\(element)</svg><svg/>", "\(start)\(element)&nbsp;</svg>",
      "\(start)\(element)<g></svg>", "\(start)\(element)<g a='1' a='2'/></svg>", "\(start)\(element)\u{1}</svg>",
      "\(start)\(element)</svg><!DOCTYPE svg [<!ENTITY a 'b'>]>", "\(start)\(element)</svg>text",
    ] {
      guard case .damaged(.markup) = refusal(broken) else {
        Issue.record("\(broken) was not refused as broken markup")
        continue
      }
    }
    #expect(refusal("\(start)\(element)\u{0}</svg>") == .unreadableText)
  }

  @Test("an SVG without a badge says so, one with an empty place too")
  func nothing() {
    #expect(throws: UnbakingRefusal.noBadgeData(.svg)) { try unbaked("") }
    #expect(throws: UnbakingRefusal.emptyStatement) { try unbaked("<ob:assertion/>") }
    #expect(throws: UnbakingRefusal.notAStatement(beginning: "javascript:alert(1)")) {
      try unbaked("<ob:assertion verify='javascript:alert(1)'/>")
    }
    #expect(throws: UnbakingRefusal.learnerRecord) {
      try unbaked("<c:credential xmlns:c='https://purl.imsglobal.org/clr/v2p0'/>")
    }
    #expect(throws: UnbakingRefusal.notABadgeFile(looksLike: .xml)) {
      try unbaked("<ob:assertion/>", start: start.replacing("2000/svg", with: "1999/xhtml"))
    }
  }

  @Test("depth, elements and attributes are counted, up to their limits and not beyond")
  func limits() throws {
    let element = "<ob:assertion verify='\(Statements.address)'/>"
    func nested(_ depth: Int) -> String {
      String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth)
    }
    func attributes(_ count: Int) -> String { "<g \((0..<count).map { "a\($0)=''" }.joined(separator: " "))/>" }
    #expect(try unbaked(element + nested(250)).text == Statements.address)
    #expect(throws: UnbakingRefusal.tooLarge(.depth)) { try unbaked(element + nested(300)) }
    #expect(throws: UnbakingRefusal.tooLarge(.depth)) { try unbaked(element + nested(50_000)) }
    #expect(try unbaked(element + String(repeating: "<g/>", count: 19_000)).text == Statements.address)
    #expect(throws: UnbakingRefusal.tooLarge(.elements)) { try unbaked(String(repeating: "<g/>", count: 20_001)) }
    #expect(try unbaked(element + attributes(256)).text == Statements.address)
    #expect(throws: UnbakingRefusal.tooLarge(.attributes)) { try unbaked(element + attributes(257)) }
  }

  @Test("an SVG cut anywhere is refused")
  func cutAnywhere() {
    let file = Array("\(start)<ob:assertion verify='\(Statements.address)'>{}</ob:assertion><rect/></svg>".utf8)
    for length in file.indices {
      #expect(throws: UnbakingRefusal.self) { try unbake(Array(file.prefix(length))) }
    }
  }
}
