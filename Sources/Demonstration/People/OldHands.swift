/// Those who have been aboard for about ten years.
let oldHands: [PersonSketch] = [
  PersonSketch(
    nickname: "maren", name: "Maren Solheim", addresses: ["maren@maren.example", "maren.solheim@old-work.example"],
    aboard: 10.18,
    biography: """
      Translates Harbour Office into Nynorsk and Northern Sámi, catches crabs in the spell checker, and answers \
      questions before breakfast. Bergen.
      """,
    gifts: Gifts(
      translating: 3, answering: 3, hunting: 3, building: 2, access: 2, writing: 2, drawing: 1, running: 2, teaching: 3,
      gathering: 3, sailing: 2),
    language: "Nynorsk",
    favourites: ["translations-1000", "guiding-light", "mentor", "release-captain", "bug-hunter-100", "lifebuoy-250"],
    collections: [
      CollectionSketch(
        title: "Talking to people",
        summary: "What I could not have earned **alone**: somebody had to ask, listen, or laugh at the right moment.",
        notes: [
          ("mentor", "Three people got their first change in. I mostly made tea and asked *what did you expect?*"),
          ("event-speaker", "Twenty minutes about plural forms, and the questions took forty."),
          ("lifebuoy", "The oldest question had waited four years. Its asker had become a grandfather meanwhile."),
          ("lifebuoy-250", ""),
          ("guiding-light", "The nicest mail I ever got came after this one."),
        ]),
      CollectionSketch(
        title: "Night shifts",
        summary: "Done after midnight, and it shows.",
        notes: [("release-captain", "Two release candidates, one fog horn."), ("bug-hunter-100", ""), ("quality", "")]),
    ]),
  PersonSketch(
    nickname: "noor", name: "Noor van Dijk", addresses: ["noor@vandijk.example"], aboard: 12.1,
    biography: """
      Blind since birth, impatient with software since 1998. Tests every dialogue by ear and can hear a missing label \
      through a closed door.
      """,
    gifts: Gifts(hunting: 3, building: 2, access: 3, writing: 1, teaching: 2, gathering: 2),
    favourites: ["guiding-light", "bug-hunter-100", "ten-years", "mentor"]),
  PersonSketch(
    nickname: "jonas", name: "Jonas Weber", addresses: ["jonas@weber.example", "j.weber@werft.example"], aboard: 11.6,
    biography: """
      Keeps the release checklist and adds one line to it each time something goes wrong. It is a long list, and he \
      is fond of every line.
      """,
    gifts: Gifts(answering: 1, hunting: 2, building: 3, running: 3, teaching: 2, gathering: 2, sailing: 1),
    language: "German", favourites: ["release-captain", "ten-years", "night-watch", "splice"]),
  PersonSketch(
    nickname: "tomas", name: "Tomás Aguiar", addresses: ["tomas@aguiar.example"], aboard: 10.4,
    biography: """
      From Porto, where the port comes from. Translator, chorister, and the reason why the conference had custard \
      tarts at nine in the morning.
      """,
    gifts: Gifts(
      translating: 3, answering: 2, hunting: 2, building: 2, writing: 1, running: 3, teaching: 2, gathering: 3,
      sailing: 2),
    language: "Portuguese",
    favourites: ["translations-1000", "release-captain", "harbourcon-2026", "ten-years", "coastal-navigation"]),
  PersonSketch(
    nickname: "tregenza", name: "Gwen Tregenza", addresses: ["gwen@tregenza.example"], aboard: 10.9,
    biography: """
      Retired harbour pilot. Came to write down how footnotes work and stayed because nobody had written down how \
      anything works.
      """,
    gifts: Gifts(translating: 1, answering: 2, hunting: 1, writing: 3, teaching: 2, gathering: 1, sailing: 3),
    language: "Cornish", favourites: ["docs-writer", "ten-years", "coastal-navigation"]),
  PersonSketch(
    nickname: "piotr", name: "Piotr Wrona", addresses: ["piotr@wrona.example"], aboard: 9.1,
    biography: """
      Looks after eleven servers in three cellars. Sleeps with the telephone under the other pillow. Crows are his \
      favourite bird, and not only because of the name.
      """,
    gifts: Gifts(hunting: 2, building: 3, running: 3, gathering: 2),
    language: "Polish", favourites: ["night-watch", "quality", "five-years"]),
  PersonSketch(
    nickname: "aino", name: "Aino Lehtonen", addresses: ["aino@lehtonen.example"], aboard: 8.7,
    biography: """
      Draws the icons. All 1,140 of them at sixteen pixels, where a pencil is six dots and a feeling.
      """,
    gifts: Gifts(hunting: 1, building: 2, access: 1, writing: 1, drawing: 3, teaching: 1, gathering: 3),
    favourites: ["design", "splice", "guiding-light"]),
]
