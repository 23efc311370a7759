internal import Addresses
internal import Foundation
internal import Issuing

extension AwardWriter {
  /// Why somebody got a badge, and what shows it.
  func reason(
    for occasion: Occasion, memory: Memory?, turn: Int, member: Crew.Member, chance: inout Chance
  ) -> (narrative: String?, evidence: [AwardEvidence]) {
    if let memory { return (memory.why, memory.evidence.flatMap { evidence($0.page, $0.text) }.map { [$0] } ?? []) }
    var wording = Wording(member: member, date: occasion.date, crew: crew, timeline: timeline, chance: &chance)
    guard let reasons = reasons(for: occasion, wording: &wording), !chance.happens(reasons.silence) else {
      return (nil, [])
    }
    let why =
      occasion.isHindsight ? hindsightReasons[turn % hindsightReasons.count] : reasons.why[turn % reasons.why.count]
    let shown = reasons.evidence.filter { _ in chance.happens(0.75) }
    return (wording.fill(why), shown.compactMap { evidence(wording.fill($0.page), wording.fill($0.text)) })
  }

  private func reasons(for occasion: Occasion, wording: inout Wording) -> Reasons? {
    if let regatta = catalogue.regattas.first(where: { $0.slug == occasion.slug }) {
      wording.add("theme", regatta.season.theme(of: regatta.year))
      wording.add("season", regatta.season.rawValue)
      return regattaReasons
    }
    if let conference = catalogue.conferences.first(where: { $0.slug == occasion.slug }) {
      wording.add("town", conference.town)
      return conferenceReasons
    }
    return reasonsBySlug[occasion.slug]
  }

  private func evidence(_ page: String, _ text: String) -> AwardEvidence? {
    AwardEvidence(page: Link(web: page), narrative: text)
  }
}
