extension Template {
  /// The Swift names of the messages that this template writes with `{{say}}`.
  var saidMessages: [String] {
    (nodes + fills.flatMap(\.nodes)).flatMap(\.saidMessages)
  }
}

extension Node {
  fileprivate var saidMessages: [String] {
    switch self {
    case .literal, .expression, .include, .slot: []
    case .forEach(_, let nodes): nodes.flatMap(\.saidMessages)
    case .choice(let branches): branches.flatMap { $0.nodes.flatMap(\.saidMessages) }
    case .say(let message, let arguments):
      [message.text] + arguments.flatMap { $0.nodes.flatMap(\.saidMessages) }
    }
  }
}
