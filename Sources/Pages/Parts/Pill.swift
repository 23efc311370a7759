/// A state in a word, with its own icon and colour.
struct Pill: Template {
  var tone: Tone
  var icon: Icon
  var words: String

  init(tone: Tone, icon: Icon.Shape, words: String) {
    self.tone = tone
    self.icon = Icon(icon)
    self.words = words
  }

  init(_ state: BadgeState, _ messages: Messages) {
    self.tone = state.tone
    self.icon = state.icon
    self.words = state.shortWords(messages)
  }

  init(_ shownTo: ShownTo, _ messages: Messages) {
    self.init(tone: .neutral, icon: shownTo == .onlyMe ? .lock : .people, words: shownTo.words(messages))
  }
}
