let yearReasons: [String: Reasons] = [
  "five-years": Reasons(
    why: [
      "Five years aboard. Thank you for every one of them.",
      "Five years, two computers, one language, no quarrel worth remembering.",
      "Five years ago somebody asked a question about {thing}. Look where that leads.",
      "Five years, and still reads the release notes to the end.",
      "Five years aboard; {mate} says it feels like two, in the best way.",
      "Five years. Has outlasted three logos and a coffee machine.",
    ], silence: 0.4),
  "ten-years": Reasons(
    why: [
      "Ten years aboard. There was cake.",
      "Ten years. The crew signed a card; it is the evidence.",
      "Ten years of knowing where {thing} keeps its secrets.",
    ],
    evidence: [EvidenceSketch(page: "https://harbour.example/cards/{nick}", text: "The card")], silence: 0),
]

/// For those who were aboard before there were badges.
let hindsightReasons = [
  "In hindsight: this was earned long before there were pins to give.",
  "Given in hindsight, with our thanks and a little embarrassment about the delay.",
  "From before the pins. We looked it up, and there it was.",
  "Earned when this was still written on a wall in pencil. The wall has been painted since; we have not forgotten.",
  "In hindsight, and in full: it counted then, it counts now.",
  "Late, because the pins are younger than the deed.",
]
