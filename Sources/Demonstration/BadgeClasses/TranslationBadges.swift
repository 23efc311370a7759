/// Badges for those who make the office speak.
let translationBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    art: "translations-10", name: "Ten Translations",
    description: "Translated ten strings that are now in a release.",
    criteria: """
      Choose a language, translate ten strings, and have someone else who speaks it read them over. The badge comes \
      with the release that carries your words, because that is when they begin to help people.
      """,
    group: .translation, tags: ["Language"], caption: "A dinghy with an A on its sail and the number 10"),
  BadgeClassSketch(
    art: "translations-100", name: "Hundred Translations",
    description: "A hundred strings in a release, and by now a feeling for where the long words break.",
    criteria: """
      A hundred strings that you translated, or repaired after somebody complained, are part of a release. Strings that \
      you reviewed for others count half, since reading well is half of it.
      """,
    group: .translation, tags: ["Language"],
    caption: "A ketch with letters of two scripts on its sails and the number 100"),
  BadgeClassSketch(
    art: "translations-1000", name: "Thousand Translations",
    description: "A thousand strings: somebody can now do their whole day’s work in their own language.",
    criteria: """
      A thousand of your strings are part of a release. There is no hurry; most people take years. When the last one \
      lands, the team of your language is told before you are, so expect post.
      """,
    group: .translation, tags: ["Language", "Rare"],
    caption: "A full-rigged ship with letters of many scripts on its sails and the number 1000", isSigned: true,
    age: 4.9),
]
