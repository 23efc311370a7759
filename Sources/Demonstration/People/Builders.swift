/// Those who change the code.
let builders: [PersonSketch] = [
  PersonSketch(
    nickname: "yuki", name: "Yuki Tanabe", addresses: ["yuki@tanabe.example", "yuki@night-ferry.example"], aboard: 6.3,
    biography: """
      Repairs what the screen reader trips over, mostly on the night ferry between Kobe and Takamatsu, where there is \
      nothing else to do and the sockets work.
      """,
    gifts: Gifts(
      translating: 2, answering: 1, hunting: 3, building: 3, access: 3, writing: 1, drawing: 1, running: 2, teaching: 2,
      gathering: 3, sailing: 1),
    language: "Japanese",
    favourites: ["guiding-light", "quality", "bug-hunter-100", "splice", "harbourcon-2026", "five-years"],
    collections: [
      CollectionSketch(
        title: "What a screen reader hears",
        summary: "Small repairs, each of which somebody waited for.",
        notes: [
          ("guiding-light", "The style picker could be reached, and said nothing. Now it says everything."),
          ("quality", "Found by ear."), ("splice", ""),
        ])
    ]),
  PersonSketch(
    nickname: "rohan", name: "Rohan Deshmukh", addresses: ["rohan@deshmukh.example"], aboard: 5.8,
    biography:
      "Can make any program crash by being nice to it. Pune, two cats, one of whom has commit rights in spirit.",
    gifts: Gifts(answering: 1, hunting: 3, building: 3, running: 2, teaching: 1, gathering: 3),
    language: "Marathi", favourites: ["bug-hunter-100", "night-watch", "splice", "quality"]),
  PersonSketch(
    nickname: "adaeze", name: "Adaeze Obi", addresses: ["adaeze@obi.example"], aboard: 5.2,
    biography: """
      Builds the import filters, so she has seen how the rest of the world writes files. Remains hopeful. Lagos.
      """,
    gifts: Gifts(hunting: 1, building: 3, access: 2, writing: 1, teaching: 3, gathering: 2),
    language: "Igbo", favourites: ["mentor", "guiding-light", "splice"]),
  PersonSketch(
    nickname: "noa", name: "Noa Ben-Ami", addresses: ["noa@benami.example"], aboard: 4.6,
    biography: "Uses a switch to type and two languages to swear. Made the tables navigable because hers were not.",
    gifts: Gifts(translating: 1, hunting: 2, building: 2, access: 3, gathering: 1),
    language: "Hebrew", favourites: ["guiding-light", "quality", "bug-hunter"]),
  PersonSketch(
    nickname: "meera", name: "मीरा कुलकर्णी", addresses: ["meera@kulkarni.example", "mk@tidewater.example"], aboard: 4.4,
    biography:
      "Rewrote the formula parser in the year her daughter learnt to walk. Both now go in directions nobody planned.",
    gifts: Gifts(hunting: 1, building: 3, writing: 1, running: 1, gathering: 2),
    language: "Hindi", favourites: ["quality", "splice", "first-patch"]),
  PersonSketch(
    nickname: "seoyeon", name: "김서연", addresses: ["seoyeon@kim.example"], aboard: 3.6,
    biography: "부산 출신. Measures things: start-up time, memory, how long a review waits, the height of the tide.",
    gifts: Gifts(translating: 1, hunting: 2, building: 2, running: 1, gathering: 2),
    language: "Korean", favourites: ["quality", "bug-hunter"]),
  PersonSketch(
    nickname: "sigga", name: "Sigríður Þorláksdóttir", addresses: ["sigga@vestfirdir.example"], aboard: 7.8,
    biography: "Farmer in the Westfjords, programmer in winter. If a patch comes in April, the lambs are late.",
    gifts: Gifts(translating: 1, building: 3, running: 2, gathering: 1, sailing: 3),
    language: "Icelandic", favourites: ["splice", "five-years", "first-aid-at-sea"]),
  PersonSketch(
    nickname: "joaopedro", name: "João Pedro Farias", addresses: ["jp@farias.example"], aboard: 2.7,
    biography: """
      Biólogo marinho. Plots the growth of corals in Harbour Office, so the charts had better be right, and now \
      they are.
      """,
    gifts: Gifts(translating: 1, hunting: 1, building: 2, gathering: 2, sailing: 1),
    language: "Brazilian Portuguese", favourites: ["first-patch", "splice"]),
  PersonSketch(
    nickname: "wanjiru", name: "Wanjirũ Kamau", addresses: ["wanjiru@kamau.example"], aboard: 3.3,
    biography: """
      Wrote the mobile money template that half of the market in Nakuru keeps its books with. Reviews kindly and \
      to the last comma.
      """,
    gifts: Gifts(translating: 1, answering: 1, building: 2, drawing: 1, teaching: 1, gathering: 2),
    language: "Gĩkũyũ", favourites: ["splice", "design"]),
  PersonSketch(
    nickname: "kittiwake", name: "Kittiwake", addresses: ["kittiwake@seabirds.example"], aboard: 6.0,
    biography: "A small gull with a debugger. Prefers the cliff to the party.",
    gifts: Gifts(hunting: 3, building: 2, running: 1, gathering: 1),
    favourites: ["bug-hunter-100"], isListed: false),
  PersonSketch(
    nickname: "bogdan", name: "Богдан Илић", addresses: ["bogdan@ilic.example"], aboard: 1.6,
    biography: "Railway signaller. Likes software that fails safe, and has strong views on the colour amber.",
    gifts: Gifts(hunting: 2, building: 2, running: 1, gathering: 1), language: "Serbian", favourites: ["quality"]),
]
