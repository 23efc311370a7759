/// Badges for those who build the ship and look for the leaks.
let codeAndQualityBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    art: "first-patch", name: "First Patch",
    description: "Had a first change merged. Welcome aboard.",
    criteria: """
      Propose a change, any change: a comma in the manual is as welcome as a new filter. Once somebody has reviewed \
      and merged it, the badge is yours, and the reviewer owes you a coffee when you meet.
      """,
    group: .codeAndQuality, tags: ["Code"], caption: "A paper boat under an orange sun"),
  BadgeClassSketch(
    art: "splice", name: "Splice",
    description: "Reviewed somebody else’s change, and it was merged the better for it.",
    criteria: """
      A splice joins two ropes so that they hold as one. Review a change with care, agree with its author on what it \
      still needs, and see it merged. Approving without a word does not count.
      """,
    group: .codeAndQuality, tags: ["Code", "Review"], caption: "Two rings of rope, one through the other"),
  BadgeClassSketch(
    art: "bug-hunter", name: "Bug Hunter",
    description: "Ten reports that others could follow and confirm.",
    criteria: """
      Ten of your reports were confirmed by someone other than yourself. What you did, what you saw, what you had \
      hoped for: with these three anybody can catch the crab you met.
      """,
    group: .codeAndQuality, tags: ["Quality"], caption: "A cheerful red crab"),
  BadgeClassSketch(
    art: "bug-hunter-100", name: "Bug Hunter 100",
    description: "A hundred reports confirmed by someone else. The crabs have begun to talk.",
    criteria: """
      A hundred confirmed reports. Duplicates do not count, but finding out that ten reports are one and the same \
      does, once for each.
      """,
    group: .codeAndQuality, tags: ["Quality", "Rare"], caption: "A violet crab with a knowing smile", age: 4.6),
  BadgeClassSketch(
    art: "quality", name: "Porthole",
    description: "Wrote a test that later caught a real mistake.",
    criteria: """
      A porthole is small, and everything behind it is plain to see. Add a test; some day it turns red because of a \
      change that would have hurt people. That day you get this badge, however long it took.
      """,
    group: .codeAndQuality, tags: ["Quality", "Code"], caption: "A porthole with a green tick over the waves", age: 4.5),
  BadgeClassSketch(
    art: "guiding-light", name: "Guiding Light",
    description: "Removed a barrier for people who use assistive technology.",
    criteria: """
      Find a place in Harbour Office where a screen reader, a keyboard, a switch or a high-contrast theme does not get \
      through, and get the repair merged. Someone who uses that technology must have tried the result.
      """,
    group: .codeAndQuality, tags: ["Accessibility", "Quality"],
    caption: "A lighthouse with two beams over a night sea", isSigned: true, age: 4.8),
]
