import OpenBadges
import Testing

@Suite("Findings")
struct FindingTests {
  @Test("no kind names an argument twice", arguments: Finding.Kind.allCases)
  func argumentNames(kind: Finding.Kind) {
    #expect(Set(kind.argumentNames).count == kind.argumentNames.count)
  }

  @Test("check ids and headlines are those of the published interface")
  func identifiers() {
    #expect(CheckID.allCases.count == 23)
    #expect(CheckID.allCases.first == .fileRead)
    #expect(CheckID.allCases.last == .refresh)
    #expect(CheckID.keyBelongsToIssuer.rawValue == "key-belongs-to-issuer")
    #expect(Headline.allCases.map(\.rawValue).contains("verified-with-remarks"))
  }
}
