/// Awards that were withdrawn again, since that happens in the best of harbours.
let withdrawals: [Memory] = [
  Memory(
    holder: "joaopedro", slug: "event-speaker", days: 402, why: "Forty minutes on charts, at the marine station.",
    withdrawal: .init(
      days: 399, reason: "The talk was given by his colleague, who has the badge now. João Pedro carried the projector."
    )),
  Memory(
    holder: "bogdan", slug: "quality", days: 143, why: "A test of the recovery dialogue that caught a mistake.",
    evidence: EvidenceSketch(page: "https://git.harbour.example/changes/20266", text: "The test, in change 20266"),
    withdrawal: .init(
      days: 120, reason: "The test turned out to be testing itself. Nobody had noticed, least of all we.")),
  Memory(
    holder: "kwabena", slug: "design", days: 611, why: "Eighteen icons.",
    withdrawal: .init(
      days: 610, reason: "A script gave this to everybody whose name begins with K. The script has been spoken to.")),
  Memory(
    holder: "minh", slug: "translations-10", days: 88, why: "Ten strings in Vietnamese.",
    withdrawal: .init(days: 86, reason: "Meant for another Minh. Both have been told, and both laughed.")),
  Memory(
    holder: "seoyeon", slug: "guiding-light", days: 530,
    why: "Drop-down lists that open when asked and close when told.",
    evidence: EvidenceSketch(page: "https://git.harbour.example/changes/17085", text: "Change 17085"),
    withdrawal: .init(
      days: 508, reason: "The repair had to be taken back before the release. It will return, and so will this badge.")),
  Memory(
    holder: "keahi", slug: Courses.radio, days: 720, why: "Passed.",
    withdrawal: .init(
      days: 715,
      reason: "The set was switched off during the examination of that day. It can be taken again at no cost.")),
]
