/// Badges for those who explain and those who draw.
let documentationAndDesignBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    art: "docs-writer", name: "Docs Writer",
    description: "Wrote a page of the manual that people now find their way by.",
    criteria: """
      Write a chapter, or rewrite one so thoroughly that it feels new. It must have been read by someone who did not \
      know the answer yet, and who did afterwards.
      """,
    group: .documentationAndDesign, tags: ["Documentation"], caption: "An open book and a gull’s feather"),
  BadgeClassSketch(
    art: "design", name: "Pen and Nib",
    description: "Drew or designed something that is now part of the office.",
    criteria: """
      Icons, a template, a dialogue that finally makes sense, the poster for a regatta: whatever you drew, it shipped. \
      Sketches that were thrown away on the way to it are part of the achievement.
      """,
    group: .documentationAndDesign, tags: ["Design"], caption: "The nib of a fountain pen", age: 4.6),
]
