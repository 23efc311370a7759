/// Whether an address is proved to be the person's own.
struct OwnAddressPill: Template {
  var isConfirmed: Bool

  func pill(_ messages: Messages) -> Pill {
    isConfirmed
      ? Pill(tone: .ok, icon: .tick, words: messages.addressConfirmed)
      : Pill(tone: .neutral, icon: .question, words: messages.addressMailSent)
  }
}
