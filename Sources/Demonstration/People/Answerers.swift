/// Those who answer when somebody calls from the quay.
let answerers: [PersonSketch] = [
  PersonSketch(
    nickname: "leila", name: "Leïla Haddad", addresses: ["leila@haddad.example"], aboard: 3.8,
    biography: """
      Runs a copy shop in Marseille where people come to print one page and leave with the office installed. Answers \
      on the board while the big machine warms up.
      """,
    gifts: Gifts(translating: 1, answering: 2, hunting: 1, writing: 2, teaching: 1, gathering: 3),
    language: "French", favourites: ["lifebuoy", "docs-writer", "first-patch"]),
  PersonSketch(
    nickname: "gus", name: "Augustin Thibodeaux", addresses: ["gus@thibodeaux.example", "captain@bayou-ferry.example"],
    aboard: 8.2,
    biography: """
      Ferry captain, retired. Explains mail merge to anyone who asks, the way one explains a current: slowly, and \
      with the hands.
      """,
    gifts: Gifts(answering: 3, hunting: 1, writing: 1, teaching: 2, gathering: 2, sailing: 3),
    language: "Louisiana French", favourites: ["lifebuoy-250", "lifebuoy", "mentor", "five-years", "radio-at-sea"]),
  PersonSketch(
    nickname: "arunee", name: "อรุณี สุขใจ", addresses: ["arunee@sukjai.example"], aboard: 4.9,
    biography: """
      ตอบคำถามเรื่องตาราง ก่อนกาแฟแก้วแรก. Bookkeeper in Songkhla; every question about spreadsheets ends up at \
      her door.
      """,
    gifts: Gifts(translating: 2, answering: 3, hunting: 1, gathering: 2),
    language: "Thai", favourites: ["lifebuoy-250", "translations-100"]),
  PersonSketch(
    nickname: "kwabena", name: "Kwabena Asante", addresses: ["kwabena@asante.example"], aboard: 3.0,
    biography: """
      Teaches typing to grown-ups in Takoradi on Saturdays. His pupils file the best reports, because nobody told \
      them not to.
      """,
    gifts: Gifts(answering: 2, hunting: 1, writing: 1, teaching: 2, gathering: 3),
    language: "Twi", favourites: ["event-speaker", "lifebuoy", "mentor"]),
  PersonSketch(
    nickname: "marisol", name: "Marisol Quispe Huamán", addresses: ["marisol@quispe.example"], aboard: 2.9,
    biography: """
      Responde en castellano y en quechua. Runs the radio of her village, and the village’s accounts, on the same \
      old laptop.
      """,
    gifts: Gifts(translating: 2, answering: 2, gathering: 1, sailing: 1),
    language: "Quechua", favourites: ["lifebuoy", "translations-100", "radio-at-sea"]),
  PersonSketch(
    nickname: "saorla", name: "Saorla Nic Chionaith", addresses: ["saorla@nicchionaith.example"], aboard: 1.9,
    biography: """
      Night nurse, day sleeper. Answers at three in the morning because that is when she and the person asking are \
      awake.
      """,
    gifts: Gifts(answering: 2, hunting: 1, running: 1, gathering: 1), favourites: ["lifebuoy"]),
]
