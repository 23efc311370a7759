/// What became of an import.
public enum ImportState: Sendable, Hashable {
  case waiting
  case checking
  /// In the backpack, with the headline of its verification.
  case added(BadgeState)
  /// Not in the backpack; with a headline where it came as far as being verified.
  case refused(BadgeState?)
  /// Nothing is amiss: it only says what was passed over.
  case passedOver
}

extension ImportState {
  var isFinal: Bool { self != .waiting && self != .checking }

  func pill(_ messages: Messages) -> Pill? {
    switch self {
    case .waiting, .checking: nil
    case .added(let state): Pill(state, messages)
    case .passedOver: Pill(tone: .neutral, icon: .dash, words: messages.importPassedOver)
    case .refused(.verified?), .refused(nil):
      Pill(tone: .bad, icon: .octagon, words: messages.importNotAdded)
    case .refused(let state?): Pill(state, messages)
    }
  }
}
