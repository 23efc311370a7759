/// Those who explain, draw and bring people together.
let storytellers: [PersonSketch] = [
  PersonSketch(
    nickname: "rhiannon", name: "Rhiannon Pryce", addresses: ["rhiannon@pryce.example"], aboard: 6.6,
    biography: """
      Rewrote the manual so that it answers the question you had, not the one the menu has. Collects tide tables \
      and semicolons.
      """,
    gifts: Gifts(translating: 1, answering: 1, writing: 3, drawing: 1, teaching: 2, gathering: 2),
    language: "Welsh", favourites: ["docs-writer", "event-speaker", "five-years"]),
  PersonSketch(
    nickname: "selam", name: "ሰላም ታደሰ", addresses: ["selam@tadesse.example"], aboard: 3.4,
    biography:
      "ከባሕር ዳር። Writes the first chapters, those that people read when they are still afraid of breaking something.",
    gifts: Gifts(translating: 2, answering: 1, writing: 2, gathering: 2),
    language: "Amharic", favourites: ["docs-writer", "translations-100"]),
  PersonSketch(
    nickname: "lotte", name: "Lotte Østergaard", addresses: ["lotte@oestergaard.example"], aboard: 5.4,
    biography: """
      Made the pins. Tries every drawing on enamel first, since a line that survives the kiln will survive the \
      screen.
      """,
    gifts: Gifts(access: 1, writing: 1, drawing: 3, gathering: 2, sailing: 1),
    language: "Danish", favourites: ["design", "five-years"]),
  PersonSketch(
    nickname: "haruka", name: "小林 遥", addresses: ["haruka@kobayashi.example"], aboard: 2.6,
    biography: "余白の人。 Designs templates with room to breathe, and removes one button a month when nobody is looking.",
    gifts: Gifts(translating: 1, access: 1, drawing: 2, gathering: 1),
    language: "Japanese", favourites: ["design"]),
  PersonSketch(
    nickname: "wayan", name: "Wayan", addresses: ["wayan@sanur.example"], aboard: 1.8,
    biography: """
      One name, as is the custom at home. Paints boats on Sundays and slide backgrounds on weekdays; they are the \
      same boats.
      """,
    gifts: Gifts(translating: 1, drawing: 2, gathering: 2), language: "Indonesian", favourites: ["design"]),
  PersonSketch(
    nickname: "keahi", name: "Keahi Nāone", addresses: ["keahi@naone.example"], aboard: 4.0,
    biography: """
      Carries the cables, finds the room, knows the caretaker. No regatta has started without him since the year \
      the projector fell.
      """,
    gifts: Gifts(answering: 1, writing: 1, running: 1, teaching: 1, gathering: 3, sailing: 3),
    language: "Hawaiian", favourites: ["event-speaker", "coastal-navigation", "first-aid-at-sea"]),
]
