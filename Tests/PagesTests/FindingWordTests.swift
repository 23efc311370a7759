internal import OpenBadges
internal import Testing

@testable internal import Pages

/// Everything that a verification can find, know or say has its words, with gaps for just its arguments.
@Suite struct FindingWordTests {
  let english = Messages.lookedUp[.en, default: [:]]

  @Test(arguments: Finding.Kind.allCases) func everyFindingHasItsSentence(kind: Finding.Kind) throws {
    let sentence = try #require(english["finding.\(kind.rawValue)"])
    let gaps = sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "}" })
    }
    #expect(Set(gaps) == Set(kind.argumentNames))
  }

  @Test func everyCheckStateHeadlineAndLabelHasItsWords() {
    for check in CheckID.allCases { #expect(english["check.\(check.rawValue)"] != nil) }
    for label in Known.Label.allCases { #expect(english["known.\(label.rawValue)"] != nil) }
  }

  @Test func thePagesKnowTheSameStatesAsTheVerdict() {
    #expect(BadgeState.allCases.map(\.rawValue) == Headline.allCases.map(\.rawValue))
    #expect(Set(CheckRow.State.allCases.map(\.rawValue)) == Set(CheckState.allCases.map(\.rawValue)))
  }
}
