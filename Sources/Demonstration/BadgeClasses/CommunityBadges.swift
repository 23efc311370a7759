/// Badges for those who look after people.
let communityBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    art: "lifebuoy", name: "Lifebuoy",
    description: "Answered fifty questions so well that the person asking said so.",
    criteria: """
      Fifty of your answers on the question board were marked as the one that helped. Kind, right and short is the \
      order in which we judge them; a kind “I don’t know, but Arunee might” has counted before.
      """,
    group: .community, tags: ["Help"], caption: "A red and white lifebuoy"),
  BadgeClassSketch(
    art: "lifebuoy-250", name: "Lifebuoy 250",
    description: "Two hundred and fifty answers that helped, a good many of them to the same question.",
    criteria: """
      Two hundred and fifty helpful answers. Answering the same question for the thirtieth time as if it were the \
      first is what this one is really for.
      """,
    group: .community, tags: ["Help", "Rare"], caption: "A blue and white lifebuoy", age: 4.4),
  BadgeClassSketch(
    art: "mentor", name: "Mentor",
    description: "Stayed beside somebody until they no longer needed it.",
    criteria: """
      Three people each got their first three changes in with you at their side, and each of them says so. Nobody can \
      propose themselves. Doing the work for them does not count; asking “what did you expect to happen?” does.
      """,
    group: .community, tags: ["Teaching"], caption: "A compass rose", isSigned: true, age: 4.7),
  BadgeClassSketch(
    art: "event-speaker", name: "Event Speaker",
    description: "Stood up in front of people and talked about Harbour Office.",
    criteria: """
      Give a talk, a workshop or a lesson about anything to do with the office, to five people or to five hundred. A \
      library on a wet Tuesday counts exactly as much as the big hall.
      """,
    group: .community, tags: ["Events", "Teaching"], caption: "A microphone in a speech bubble"),
]
