/// What everybody remembers.
let memories: [Memory] = [
  Memory(
    holder: "yuki", slug: "guiding-light", days: 4.0 / 1_440,
    why:
      "The date picker can be walked through with the arrow keys, says each day’s name, and knows where it was left.",
    evidence: EvidenceSketch(
      page: "https://git.harbour.example/changes/21377", text: "Change 21377: let the date picker be heard")),
  Memory(
    holder: "tomas", slug: "translations-1000", days: 21.0 / 1_440,
    why: "String one thousand in Portuguese was “Save”. Of course it had been there all along; this time it is right.",
    evidence: EvidenceSketch(page: "https://words.harbour.example/people/tomas", text: "All strings by tomas")),
  Memory(
    holder: "fatou", slug: "first-patch", days: 1.1 / 24,
    why: "Very large tables keep their headings in sight. It began with a catalogue of seeds.",
    evidence: EvidenceSketch(
      page: "https://git.harbour.example/changes/21369", text: "Change 21369: headings that stay")),
  Memory(
    holder: "leila", slug: "lifebuoy", days: 2.3 / 24,
    why: "Fifty answers, number fifty to somebody standing in the shop with a wet umbrella and a thesis.",
    evidence: EvidenceSketch(page: "https://ask.harbour.example/people/leila", text: "Answers by leila")),
  Memory(
    holder: "rohan", slug: "night-watch", days: 1.4,
    why: "The build machines lost an hour when the clocks went back, and kept losing it. Stayed until they found it.",
    evidence: EvidenceSketch(
      page: "https://status.harbour.example/incidents/212", text: "Incident 212: the hour that was there twice")),
  Memory(
    holder: "aino", slug: "guiding-light", days: 3.2,
    why: "Every icon has a second drawing for high contrast, made by hand rather than by turning the colours round.",
    evidence: EvidenceSketch(page: "https://draw.harbour.example/boards/880", text: "Board 880: the second set")),
  Memory(
    holder: "elif", slug: "translations-10", days: 4.5, why: "Ten strings in Turkish, all about page numbers.",
    evidence: EvidenceSketch(page: "https://words.harbour.example/people/elif", text: "Strings by elif")),
  Memory(
    holder: "davit", slug: "bug-hunter", days: 5.6,
    why: "Ten reports about the ends of lines. The tenth was a sonnet that had become fifteen lines long.",
    evidence: EvidenceSketch(page: "https://bugs.harbour.example/by/davit", text: "Reports by davit")),
  Memory(
    holder: "adaeze", slug: "mentor", days: 6.4,
    why: "Stayed on the line for three people in three time zones until each of them said “oh!”.",
    evidence: EvidenceSketch(page: "https://git.harbour.example/mentoring/adaeze", text: "What the three wrote")),
  Memory(
    holder: "selam", slug: "docs-writer", days: 8.3,
    why: "“Your first letter”: a chapter that ends with the letter in the post.",
    evidence: EvidenceSketch(page: "https://docs.harbour.example/chapters/first-letter", text: "The chapter")),
  Memory(
    holder: "hinemoa", slug: "translations-100", days: 10.2,
    why: "A hundred strings in te reo Māori, chosen by the class, one pupil and one string at a time.",
    evidence: EvidenceSketch(page: "https://words.harbour.example/people/hinemoa", text: "Strings by hinemoa")),
  Memory(
    holder: "maren", slug: "lifebuoy-250", days: 12, why: "Two hundred and fifty answers before breakfast."),
  Memory(
    holder: "keahi", slug: "event-speaker", days: 14.1,
    why:
      "“What can go wrong with a projector”, with a projector. It went wrong, and the room has never laughed so much."),
  Memory(
    holder: "wayan", slug: "design", days: 16.3,
    why: "Twelve slide backgrounds, all of boats, none of them in the way of the words.",
    evidence: EvidenceSketch(page: "https://draw.harbour.example/boards/861", text: "Board 861: boats")),
  Memory(
    holder: "maren", slug: "translations-1000", days: 21,
    why: "A thousand strings in Nynorsk. The thousandth was “Done”.",
    evidence: EvidenceSketch(page: "https://words.harbour.example/people/maren", text: "All strings by maren")),
  Memory(
    holder: "maren", slug: "mentor", days: 22,
    why: """
      Fatou, Minh and Elif got their first three changes in. Mostly made tea and asked “what did you expect to \
      happen?”
      """
  ),
  Memory(
    holder: "maren", slug: "event-speaker", days: 67,
    why: "“Plural forms you have never met”, twenty minutes in the small hall.",
    evidence: EvidenceSketch(page: "https://talks.harbour.example/plural-forms", text: "Slides")),
  Memory(
    holder: "maren", slug: "guiding-light", days: 321,
    why: """
      The style picker could be reached with the keyboard but announced nothing. Maren wrote names for all 46 controls \
      and tried them with two screen readers.
      """,
    evidence: EvidenceSketch(
      page: "https://git.harbour.example/changes/18204", text: "Change 18204: name the controls of the style picker")),
  Memory(
    holder: "maren", slug: "release-captain", days: 453,
    why: "Took the summer release out while the captain of record was in the maternity ward, by telephone, with both.",
    evidence: EvidenceSketch(page: "https://harbour.example/releases/summer", text: "The release notes")),
  Memory(
    holder: "noor", slug: "guiding-light", days: 1_745,
    why: "The first of its kind. Listened to every dialogue of the office in turn and wrote down each silence.",
    evidence: EvidenceSketch(page: "https://access.harbour.example/notes/1", text: "The list of silences")),
  Memory(
    holder: "elif", slug: "guiding-light", days: 181,
    why:
      "Page numbers are read together with the page they belong to. This is where Elif’s first question had come from.",
    evidence: EvidenceSketch(
      page: "https://git.harbour.example/changes/19940", text: "Change 19940: say which page this is")),
]
