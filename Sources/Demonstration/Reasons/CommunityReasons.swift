let communityReasons: [String: Reasons] = [
  "lifebuoy": Reasons(
    why: [
      "Fifty answers. The oldest question had waited four years.",
      "Fifty answers, eleven of them about {thing} and all of them patient.",
      "Fifty answers, each of which ends with “write again if it does not work”.",
      "For number fifty: a wedding seating plan, saved two hours before the wedding.",
      "Fifty answers, mostly at hours when nobody else was on the board.",
      "Fifty. The last one was to {mate}, who says it was the best of them.",
      "Fifty people got on with their day.",
      "Fifty answers in three languages, one of them drawn.",
    ],
    evidence: [EvidenceSketch(page: "https://ask.harbour.example/people/{nick}", text: "Answers by {nick}")]),
  "lifebuoy-250": Reasons(
    why: [
      "Two hundred and fifty, and still says “good question” as if it were the first.",
      "Two hundred and fifty answers. Mail merge alone could fill a book, and now it should.",
      "Two hundred and fifty. Whoever asks about {thing} is told to wait for {nick}.",
      "Two hundred and fifty answers, and eighteen of those who asked now answer others.",
    ],
    evidence: [EvidenceSketch(page: "https://ask.harbour.example/people/{nick}", text: "Answers by {nick}")], silence: 0
  ),
  "mentor": Reasons(
    why: [
      "{mate} and two others wrote in, on the same day, to say the same thing.",
      "Three people, three changes each, all of whom had been sure that they could not do it.",
      "Waited. That was the hard part, and it is why all three are still here.",
      "Answered “is this a stupid question?” with a better question, every single time.",
      "Held the lamp and let others do the digging. {mate} proposed it.",
    ],
    evidence: [EvidenceSketch(page: "https://git.harbour.example/mentoring/{nick}", text: "What the three wrote")],
    silence: 0),
  "event-speaker": Reasons(
    why: [
      "“Tables without tears”, forty minutes in a school library, with biscuits.",
      "“The hyphen, the dash and the minus”: twenty minutes, and nobody looked at a telephone.",
      "“What your screen reader says about you”, first shown to an audience with its eyes closed.",
      "A whole afternoon about {thing} for the staff of a town hall, who then kept the speaker for dinner.",
      "“How a release gets out of the door”, with photographs of the door.",
      "Five minutes that were meant for somebody who was ill, and became the talk of the evening.",
      "A workshop on {thing} for people over seventy. They asked the best questions so far.",
      "“Ten reports that made me laugh and one that made me cry”. Recorded, fortunately.",
    ],
    evidence: [EvidenceSketch(page: "https://talks.harbour.example/{year}/{nick}", text: "Slides and notes")]),
]
