import Baking
import Foundation
import Testing

@Suite("SVG pictures fit to be served")
struct SafeSVGTests {
  private let start =
    #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">"#
  private let written =
    #"<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" "#
    + #"xmlns:xlink="http://www.w3.org/1999/xlink" width="512" height="512" viewBox="0 0 9 9">"#

  /// What is left of some content.
  private func rest(of inner: String) -> String? {
    guard let safe = safePicture(Array("\(start)\(inner)</svg>".utf8)) else { return nil }
    let text = String(decoding: safe.bytes, as: UTF8.self)
    if text == written.dropLast() + "/>" { return "" }
    guard text.hasPrefix(written), text.hasSuffix("</svg>") else { return "?\(text)" }
    return String(text.dropFirst(written.count).dropLast(6))
  }

  @Test(
    "drawing is kept as it is",
    arguments: [
      "<g id=\"a\" class=\"b c\"><path d=\"M0 0L1,1.5e-3z\" fill=\"#fff\" transform=\"rotate(3) scale(2 2)\"/></g>",
      "<text x=\"1\" xml:space=\"preserve\">A &amp; <tspan font-family=\"'Open Sans', serif\">B</tspan></text>",
      "<linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"rgb(1, 2, 3)\"/></linearGradient>",
      "<title>T</title><desc>D</desc><circle r=\"1\" style=\"fill:url(#g);stroke-width:2px\"/>",
      "<defs><symbol id=\"s\"><rect/></symbol></defs><use xlink:href=\"#s\"/><use href=\"#s\"/>",
      "<style>.a{fill:url(#g)}g.a &gt; path,#x{stroke:red;opacity:.5}</style>",
      "<filter id=\"f\"><feGaussianBlur in=\"SourceAlpha\" stdDeviation=\"2\"/></filter><g filter=\"url(#f)\"/>",
    ])
  func kept(_ inner: String) {
    #expect(rest(of: inner) == inner)
  }

  @Test(
    "what could run, load, link or animate is gone",
    arguments: [
      ("<script>alert(1)</script>", ""), ("<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>", ""),
      ("<g onload='a()' ONCLICK='b()'/>", "<g/>"), ("<foreignObject><body/></foreignObject>", ""),
      ("<image href='http://a.example/x.png'/>", "<image/>"), ("<image href='data:image/svg+xml,x'/>", "<image/>"),
      ("<image xlink:href='data:text/html;base64,AAAA'/>", "<image/>"), ("<use href='other.svg#a'/>", "<use/>"),
      ("<use href='data:image/svg+xml;base64,AA#a'/>", "<use/>"), ("<feImage href='#a'/>", ""),
      ("<a href='javascript:alert(1)'><rect/></a>", "<g><rect/></g>"),
      ("<text><a xlink:href='https://a.example'>x</a></text>", "<text><tspan>x</tspan></text>"),
      ("<rect><animate onbegin='a()'/><set attributeName='onclick' to='a()'/></rect>", "<rect/>"),
      ("<g xml:base='javascript:a()//'/>", "<g/>"), ("<!-- c --><?xml-stylesheet href='x'?>", ""),
      ("<desc><script>a()</script>d</desc>", "<desc>d</desc>"), ("<metadata><x xmlns='y'>z</x></metadata>", ""),
      ("<x:g xmlns:x='y'><rect/></x:g>", ""), ("<g xmlns='http://www.w3.org/1999/xhtml'><script/></g>", ""),
      ("<svg:g xmlns:svg='http://www.w3.org/2000/svg' svg:fill='red' fill='red'/>", "<g fill=\"red\"/>"),
      ("<filter><feTurbulence/></filter>", "<filter/>"), ("<rect id='a b' class='a\"b c'/>", "<rect class=\"c\"/>"),
      ("<openbadges:assertion xmlns:openbadges='http://openbadges.org'>{}</openbadges:assertion>", ""),
      ("loose <![CDATA[text]]>", ""), ("<iframe/><embed/><object/><video/><audio/>", ""),
    ])
  func removed(_ inner: String, left: String) {
    #expect(rest(of: inner) == left)
  }

  @Test(
    "values that refer outside or do more than draw are gone",
    arguments: [
      "url(http://a.example/#x)", "url('//a.example')", "url(#a) url(x)", "URL(data:x)", "u\\72l(#a)", "expression(a)",
      "image-set('x')", "src(x)", "var(--a)", "red;behavior:x", "url(#a", "url (x)", "a{b", "</style>", "@import x",
      "url(/**/#a)", "attr(x)", "element(#a)",
    ])
  func values(_ value: String) {
    let escaped = value.replacing("<", with: "&lt;")
    #expect(rest(of: "<g fill=\"\(escaped)\"/>") == "<g/>")
    let style = rest(of: "<g style=\"fill:\(escaped);opacity:1\"/>")
    #expect(style == "<g style=\"opacity:1\"/>" || value.contains(";") && style == "<g style=\"fill:red;opacity:1\"/>")
  }

  @Test(
    "style sheets lose at-rules, unknown properties and unusual selectors",
    arguments: [
      ("@import url(http://a.example/x.css);.a{fill:red}", ".a{fill:red}"),
      ("@font-face{font-family:x;src:url(y)}.a{fill:red}", ".a{fill:red}"),
      ("@media print{.b{fill:red}}.a{fill:red}", ".a{fill:red}"), ("/* @x{ */.a{fill:red}/* } ", ".a{fill:red}"),
      (".a{animation:x 1s;fill:red;behavior:url(#x)}", ".a{fill:red}"), ("a[href^='x']{fill:red}", ""),
      (".a:hover{fill:red}", ""), (".a{fill:red", ""), ("g{fill:url(#x);opacity:1}", "g{opacity:1}"),
      (".a{FILL:red;fill:re\\d;stroke:url(x)}", ".a{fill:red}"), ("}.a{fill:red}", ""), ("</style><script>{}", ""),
    ])
  func sheets(_ sheet: String, left: String) {
    let wanted = left.isEmpty ? "<style/>" : "<style>\(left)</style>"
    #expect(rest(of: "<style type='text/css'><![CDATA[\(sheet)]]></style>") == wanted)
  }

  @Test("a picture within the picture is written anew, a broken one goes")
  func embedded() {
    let loaded = TestPNG.square(badge: [.tEXt("Comment", "secret")]).file
    func image(_ type: String, _ file: [UInt8]) -> String {
      "<image href=\"data:image/\(type);base64,\(Data(file).base64EncodedString())\"/>"
    }
    #expect(rest(of: image("png", loaded)) == image("png", TestPNG.square().file))
    #expect(rest(of: image("png", Array(loaded.dropLast(5)))) == "<image/>")
    let jpeg = { (middle: [UInt8]) -> [UInt8] in
      [0xFF, 0xD8] + middle + [0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]
        + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0] + [1, 2, 0xFF, 0x00, 0xFF, 0xD0, 3, 0xFF, 0xD9]
    }
    #expect(rest(of: image("jpeg", jpeg([0xFF, 0xE1, 0, 4, 1, 2]) + [7, 7])) == image("jpeg", jpeg([])))
    #expect(rest(of: image("jpeg", Array(jpeg([]).dropLast()))) == "<image/>")
    #expect(rest(of: image("jpeg", loaded)) == "<image/>")
    #expect(rest(of: image("png", jpeg([]))) == "<image/>")
    for length in jpeg([]).indices { #expect(rest(of: image("jpeg", Array(jpeg([]).prefix(length)))) == "<image/>") }
  }

  @Test(
    "the size is what is asked for within bounds, else that of the view box",
    arguments: [
      ("width='20' height='30'", 20, 30, "0 0 20 30"),
      ("width='20px' height='1in' viewBox='0 0 1 1'", 20, 96, "0 0 1 1"),
      ("viewBox='0 0 100 50'", 512, 256, "0 0 100 50"),
      ("width='1e9' height='1e9' viewBox='0,0 1,2'", 256, 512, "0,0 1,2"),
      ("width='100%' height='100%' viewBox='0 0 1e308 1e308'", 512, 512, "0 0 1e308 1e308"),
      ("viewBox='0 0 0 5'", 300, 150, "0 0 300 150"),
      ("viewBox='0 0 nan 5' width='inf' height='-1'", 300, 150, "0 0 300 150"),
      ("viewBox='0 0 1e-300 5'", 1, 512, "0 0 1e-300 5"), ("", 300, 150, "0 0 300 150"),
    ])
  func sizes(_ attributes: String, width: Int, height: Int, box: String) throws {
    let safe = try #require(safePicture(Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>".utf8)))
    #expect((safe.width, safe.height) == (width, height))
    #expect(String(decoding: safe.bytes, as: UTF8.self).contains("height=\"\(height)\" viewBox=\"\(box)\""))
    #expect(safe.mediaType == "image/svg+xml")
  }

  @Test("references that multiply, turn back or run deep are refused")
  func drawing() {
    func levels(_ count: Int, uses: Int) -> String {
      (0..<count).map { level in
        "<g id='l\(level + 1)'>" + String(repeating: "<use href='#l\(level)'/>", count: uses) + "</g>"
      }.joined()
    }
    #expect(rest(of: "<rect id='l0'/>" + levels(4, uses: 10)) != nil)
    #expect(rest(of: "<rect id='l0'/>" + levels(9, uses: 10)) == nil)
    #expect(rest(of: "<rect id='l0'/>" + levels(200, uses: 1)) == nil)
    #expect(rest(of: "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>") == nil)
    #expect(rest(of: "<pattern id='p'><rect class='c'/></pattern><style>.c{fill:url(#p)}</style>") == nil)
    #expect(rest(of: "<rect id='a'/><use href='#a'/><use href='#missing'/>") != nil)
    #expect(rest(of: "<filter>" + String(repeating: "<feFlood/>", count: 65) + "</filter>") == nil)
  }

  @Test("other roots, document types and large files are refused")
  func refused() {
    for text in [
      "<svg/>", "<svg xmlns='http://www.w3.org/1999/xhtml'/>", "<html/>", "{}", "",
      "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>", "\(start)</svg><g/>", start,
      "\(start)\(String(repeating: " ", count: 1 << 20))</svg>",
    ] {
      #expect(safePicture(Array(text.utf8)) == nil)
    }
  }

  @Test("what was written anew is written the same again")
  func idempotent() throws {
    let inner =
      "<style>.a{fill:red}</style><g class='a' style='opacity:1;x:y'><text>&lt; é</text><a><path d='M0'/></a></g>"
    let once = try #require(safePicture(Array("\(start)\(inner)</svg>".utf8)))
    #expect(safePicture(once.bytes) == once)
  }
}
