let documentationAndDesignReasons: [String: Reasons] = [
  "docs-writer": Reasons(
    why: [
      "The chapter on {thing}: four pages where there had been forty.",
      "Wrote down {thing} so that one can read it on a telephone while the other hand is on the mouse.",
      "Threw away the old page about {thing} and began with the question instead.",
      "The questions about {thing} on the board have halved since.",
      "A first chapter that begins “Nothing you do here can break anything”.",
      "Sat beside three people while they read it, and rewrote it three times.",
      "Pictures for every step of {thing}, each of them described in words as well.",
    ],
    evidence: [EvidenceSketch(page: "https://docs.harbour.example/chapters/{change}", text: "The chapter")]),
  "design": Reasons(
    why: [
      "Eighteen icons for {thing}, each of which means something without its label.",
      "Redrew {thing} with half as many lines.",
      "The poster of the {year} regattas, which now hangs in at least two kitchens.",
      "A letter template that looks as if somebody cared, because somebody did.",
      "Moved one button in {thing}. The reports stopped.",
      "The dark appearance of {thing}, down to the shadow of the cursor.",
    ],
    evidence: [
      EvidenceSketch(page: "https://draw.harbour.example/boards/{change}", text: "The board, sketches included")
    ]),
]
