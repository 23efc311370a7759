/// Those who came for their language.
let translators: [PersonSketch] = [
  PersonSketch(
    nickname: "olena", name: "Олена Коваленко", addresses: ["olena@kovalenko.example"], aboard: 6.9,
    biography: """
      Переклала половину меню українською, а потім і другу. Translates on trains, by candle and once in a bath tub \
      with the lid of the laptop closed to an angle.
      """,
    gifts: Gifts(translating: 3, answering: 1, hunting: 2, building: 1, gathering: 3),
    language: "Ukrainian", favourites: ["translations-1000", "five-years", "bug-hunter"]),
  PersonSketch(
    nickname: "salma", name: "سلمى الخطيب", addresses: ["salma@alkhatib.example", "salma.k@maktaba.example"],
    aboard: 7.4,
    biography: """
      مترجمة من عمّان. Writes from right to left and reviews from both sides. If an arrow in Harbour Office points the \
      right way in Arabic, she turned it round.
      """,
    gifts: Gifts(translating: 3, hunting: 2, building: 1, access: 2, teaching: 1, gathering: 2),
    language: "Arabic", favourites: ["translations-1000", "guiding-light", "translations-100"]),
  PersonSketch(
    nickname: "xiaolan", name: "陈晓岚", addresses: ["xiaolan@chen.example"], aboard: 5.6,
    biography:
      "把“撤销”翻译了七遍才满意。 Librarian in Xiamen. Believes that a menu should read like a shelf: you find it without looking.",
    gifts: Gifts(translating: 3, answering: 1, writing: 1, gathering: 2),
    language: "Simplified Chinese", favourites: ["translations-1000", "five-years"]),
  PersonSketch(
    nickname: "eleni_p", name: "Ελένη Παπαδάκη", addresses: ["eleni@papadaki.example"], aboard: 4.8,
    biography: """
      Teaches chemistry in Chania and proofreads Greek menus in the third lesson, when everybody is dissolving \
      something.
      """,
    gifts: Gifts(translating: 2, answering: 1, writing: 1, teaching: 1, gathering: 1, sailing: 1),
    language: "Greek", favourites: ["translations-100"]),
  PersonSketch(
    nickname: "ellemarja", name: "Elle Márjá Eira", addresses: ["ellemarja@eira.example"], aboard: 3.9,
    biography: """
      Davvisámegiella, one careful word at a time. There was no word for “spreadsheet”; there is now, and her \
      grandmother approves of it.
      """,
    gifts: Gifts(translating: 2, hunting: 1, gathering: 1),
    language: "Northern Sámi", favourites: ["translations-100"]),
  PersonSketch(
    nickname: "nino", name: "ნინო ბერიძე", addresses: ["nino@beridze.example"], aboard: 4.2,
    biography: "Sings second voice, translates first drafts. Batumi, between the sea and the rain.",
    gifts: Gifts(translating: 2, hunting: 1, drawing: 1, gathering: 2),
    language: "Georgian", favourites: ["translations-100", "design"]),
  PersonSketch(
    nickname: "caoimhe", name: "Caoimhe Ní Bhriain", addresses: ["caoimhe@nibhriain.example"], aboard: 5.9,
    biography: "Gaeilge sa bhosca uirlisí. Has opinions on the genitive, and is usually right about it.",
    gifts: Gifts(translating: 2, answering: 1, writing: 2, gathering: 2, sailing: 1),
    language: "Irish", favourites: ["translations-100", "docs-writer", "five-years"]),
  PersonSketch(
    nickname: "kavitha.r", name: "கவிதா ராமன்", addresses: ["kavitha@raman.example"], aboard: 3.1,
    biography: """
      மென்பொருளும் கவிதையும். Found out why Tamil vowels broke at the end of a line, and has not stopped finding \
      things out since.
      """,
    gifts: Gifts(translating: 2, hunting: 2, building: 2, gathering: 1),
    language: "Tamil", favourites: ["translations-100", "bug-hunter"]),
  PersonSketch(
    nickname: "reka", name: "Kovács Réka", addresses: ["reka@kovacs.example"], aboard: 2.4,
    biography: """
      Family name first, tea second, Hungarian plural forms third. Lives by the Danube, which also counts as a \
      harbour.
      """,
    gifts: Gifts(translating: 1, answering: 1, writing: 1, gathering: 1),
    language: "Hungarian"),
  PersonSketch(
    nickname: "hinemoa", name: "Hinemoa Tāmati", addresses: ["hinemoa@tamati.example"], aboard: 2.0,
    biography: """
      Kaiako, kaiwhakamāori. Her pupils type their stories in te reo Māori now, macrons and all, and complain \
      about nothing but the homework.
      """,
    gifts: Gifts(translating: 2, teaching: 1, gathering: 1, sailing: 1),
    language: "te reo Māori", favourites: ["translations-100"]),
]
