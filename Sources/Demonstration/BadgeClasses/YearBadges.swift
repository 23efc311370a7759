/// Badges that come with time alone.
let yearBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    art: "five-years", name: "Five Years",
    description: "Five years aboard, in whatever weather.",
    criteria: """
      Five years have passed since you came aboard, and in each of them you did something, however small. Parental \
      leave, illness and a year of simply not feeling like it do not break the count.
      """,
    group: .eventsAndYears, tags: ["Years"], caption: "An anchor among five pearls"),
  BadgeClassSketch(
    art: "ten-years", name: "Ten Years",
    description: "Ten years aboard. Some of the software is younger than this friendship.",
    criteria: "Ten years have passed since you came aboard. There is cake, wherever we meet next.",
    group: .eventsAndYears, tags: ["Years", "Rare"], caption: "An anchor among ten pearls", isSigned: true, age: 4.8),
]
