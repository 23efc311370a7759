/// Those whose paint is still wet.
let newcomers: [PersonSketch] = [
  PersonSketch(
    nickname: "elif", name: "Elif Demir", addresses: ["elif@demir.example"], aboard: 1.05,
    biography: """
      Student in Izmir. Came with a question about page numbers and was answered so well that she stayed to answer \
      the next one.
      """,
    gifts: Gifts(translating: 1, answering: 1, building: 2, access: 2, gathering: 2),
    language: "Turkish", favourites: ["guiding-light", "first-patch"]),
  PersonSketch(
    nickname: "davit", name: "Դավիթ Սարգսյան", addresses: ["davit@sargsyan.example"], aboard: 0.52,
    biography: "Typesetter of poems, which is to say: of line breaks. Has found three new ways in which ours go wrong.",
    gifts: Gifts(translating: 1, hunting: 1, gathering: 1), language: "Armenian"),
  PersonSketch(
    nickname: "minh", name: "Nguyễn Minh Anh", addresses: ["minhanh@nguyen.example"], aboard: 0.31,
    biography: """
      Học sinh, Đà Nẵng. Got three changes in before the end-of-term examinations, with a little help and a lot of \
      tea.
      """,
    gifts: Gifts(building: 1, gathering: 2), language: "Vietnamese", favourites: ["first-patch"]),
  PersonSketch(
    nickname: "fatou", name: "Fatou Diarra", addresses: ["fatou@diarra.example"], aboard: 0.24,
    biography: "Keeps the catalogue of a seed bank in Bamako in one very large table. The table now scrolls.",
    gifts: Gifts(translating: 1, gathering: 2), language: "Bambara", favourites: ["first-patch"]),
  PersonSketch(
    nickname: "oskar", name: "Oskar Lindqvist", addresses: ["oskar@lindqvist.example"], aboard: 0.03,
    biography: "New here. Says that he is only looking round, which is what everybody said.",
    gifts: Gifts(), language: "Swedish"),
]
