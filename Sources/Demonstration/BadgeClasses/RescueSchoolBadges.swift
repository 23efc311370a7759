/// Badges of the second issuer. They share pictures with the first one's.
let rescueSchoolBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    issuer: IssuerSlugs.rescueSchool, slug: Courses.firstAid, art: "lifebuoy-250", name: "First Aid at Sea",
    description: "Can help until help arrives, on a boat that will not keep still.",
    criteria: """
      Two days on deck and one in the water: bleeding, cold, burns, breathing, and how to ask for help in words that \
      carry. The certificate holds for three years, since hands forget.
      """,
    tags: ["Safety at sea", "First aid"], caption: "A blue and white lifebuoy", isSigned: true, age: 4.95),
  BadgeClassSketch(
    issuer: IssuerSlugs.rescueSchool, slug: Courses.radio, art: "event-speaker", name: "Radio at Sea",
    description: "Can make a distress call that is understood the first time.",
    criteria: """
      An evening course and an examination at the set. Speak slowly, say where you are, say it again. Holds for four \
      years.
      """,
    tags: ["Safety at sea", "Radio"], caption: "A microphone in a speech bubble", isSigned: true, age: 4.9),
  BadgeClassSketch(
    issuer: IssuerSlugs.rescueSchool, slug: Courses.navigation, art: "mentor", name: "Coastal Navigation",
    description: "Can find the way home with a chart, a pencil and a compass.",
    criteria:
      "Plot a course round the islands on paper, then sail it with the screen switched off. Nobody was lost so far.",
    tags: ["Safety at sea", "Navigation"], caption: "A compass rose", age: 4.2),
]

/// The slugs of the rescue school's courses.
enum Courses {
  static let firstAid = "first-aid-at-sea"
  static let radio = "radio-at-sea"
  static let navigation = "coastal-navigation"
}
