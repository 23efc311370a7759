let translationReasons: [String: Reasons] = [
  "translations-10": Reasons(
    why: [
      "The first ten strings in {language}, all of them in {thing}, which is where one starts.",
      "Ten strings in {language}, and one question about the eleventh that improved the English.",
      "Ten strings of {thing}. {mate} read them over and changed a single comma.",
      "Began with “Cancel”. Nine more in {language} followed the same evening.",
      "Ten strings in {language} on a train with no reception, sent from the next station.",
      "Ten strings, and a note that the word for “folder” had been a joke that nobody noticed.",
    ],
    evidence: [
      EvidenceSketch(page: "https://words.harbour.example/people/{nick}", text: "Strings by {nick}, release {year}")
    ],
    silence: 0.2),
  "translations-100": Reasons(
    why: [
      "A hundred strings in {language}. {Thing} is finished; there is not one English word left in it.",
      "A hundred, and a glossary beside them so that the next person need not guess.",
      "A hundred strings in {language}, forty of them rescued from an older version.",
      "For the plural forms above all. {language} needed them done properly, and now they are.",
      "A hundred strings and a long, friendly discussion with {mate} about the word for “cell”.",
      "Took {language} from half to whole in {thing}.",
      "A hundred strings, read aloud to the family first to hear whether people talk like that.",
    ],
    evidence: [
      EvidenceSketch(
        page: "https://words.harbour.example/people/{nick}", text: "Strings by {nick}, up to release {year}"),
      EvidenceSketch(page: "https://words.harbour.example/glossaries/{nick}", text: "The glossary that came with them"),
    ]),
  "translations-1000": Reasons(
    why: [
      "String one thousand in {language} was “Are you sure?”. Quite sure, thank you.",
      "A thousand strings. The office can be used in {language} from the first screen to the last error.",
      "A thousand strings in {language}, over years, most of them before work.",
      "The thousandth was in {thing}. {mate} had kept it free on purpose.",
      "A thousand strings, and not one of them longer than its button.",
    ],
    evidence: [EvidenceSketch(page: "https://words.harbour.example/people/{nick}", text: "All strings by {nick}")],
    silence: 0),
]
