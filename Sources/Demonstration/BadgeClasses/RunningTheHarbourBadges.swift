/// Badges for those who keep the place going.
let runningTheHarbourBadges: [BadgeClassSketch] = [
  BadgeClassSketch(
    art: "release-captain", name: "Release Captain",
    description: "Took a release from the first freeze to the last announcement.",
    criteria: """
      Steer a whole release: the freeze, the candidates, the list of what must wait, the evening on which it goes out, \
      and the small one two days later that everybody pretends was planned.
      """,
    group: .runningTheHarbour, tags: ["Releases", "Rare"], caption: "A ship’s wheel with a star at its hub",
    isSigned: true, age: 4.9),
  BadgeClassSketch(
    art: "night-watch", name: "Night Watch",
    description: "Kept the servers lit through an incident.",
    criteria: """
      Be there when something breaks at a bad hour, stay until it stands again, and write down afterwards what \
      happened, without looking for someone to blame.
      """,
    group: .runningTheHarbour, tags: ["Infrastructure"], caption: "A lantern under the moon", age: 4.7),
]
