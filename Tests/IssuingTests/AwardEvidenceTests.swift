import Addresses
import Issuing
import Testing

@Suite("Evidence of an award")
struct AwardEvidenceTests {
  @Test("is a page, a word, or both, but not nothing")
  func something() throws {
    let page = try #require(Link(web: "https://harbour.example/"))
    #expect(AwardEvidence(page: nil, narrative: nil) == nil)
    #expect(AwardEvidence(page: nil, narrative: "") == nil)
    #expect(AwardEvidence(page: Link(path: "/about"), narrative: "About us") == nil)
    #expect(AwardEvidence(page: page, narrative: "")?.narrative == nil)
    #expect(AwardEvidence(page: nil, narrative: "Seen")?.narrative == "Seen")
  }

  @Test("is stored as text and read back the same")
  func roundTrip() throws {
    let page = try #require(Link(web: "https://harbour.example/a?b=c&d=\u{E9}"))
    let evidence = [
      try #require(AwardEvidence(page: page, narrative: "“Quoted” \"and\" \\ so on\n")),
      try #require(AwardEvidence(page: nil, narrative: "Seen")),
      try #require(AwardEvidence(page: page, narrative: nil)),
    ]
    #expect(AwardEvidence.read(AwardEvidence.text(of: evidence)) == evidence)
    #expect(AwardEvidence.text(of: []) == "[]")
    #expect(AwardEvidence.read("[]") == [])
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "{}", "[{}]", "[\"https://harbour.example/\"]", #"[{"id":"javascript:alert(1)"}]"#,
      #"[{"id":1,"narrative":"x"}]"#,
      #"[{"narrative":""}]"#, #"[{"narrative":"x"}"#,
    ])
  func refused(text: String) {
    #expect(AwardEvidence.read(text) == nil)
  }
}
