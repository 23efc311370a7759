/// A regular expression as it is written.
indirect enum PatternTree: Sendable {
  case start
  case end
  case one(CharacterRanges)
  case sequence([PatternTree])
  case choice([PatternTree])
  /// `most` is `nil` where there is no bound.
  case repeated(PatternTree, least: Int, most: Int?)
  /// A group that a back reference can name.
  case group(Int, PatternTree)
  case reference(Int)

  /// The texts it stands for, where they are few; `nil` where not.
  func texts(limit: Int) -> [[Unicode.Scalar]]? {
    switch self {
    case .start, .end, .reference: return nil
    case .one(let characters): return characters.few(limit: limit).map { $0.map { [$0] } }
    case .group(_, let tree): return tree.texts(limit: limit)
    case .choice(let trees):
      var all: [[Unicode.Scalar]] = []
      for tree in trees {
        guard let texts = tree.texts(limit: limit), all.count + texts.count <= limit else { return nil }
        all += texts
      }
      return all
    case .sequence(let trees): return Self.joined(trees, limit: limit)
    case .repeated(let tree, let least, let most):
      guard let most, most <= limit else { return nil }
      var all: [[Unicode.Scalar]] = []
      for count in least...most {
        guard let texts = Self.joined(Array(repeating: tree, count: count), limit: limit),
          all.count + texts.count <= limit
        else { return nil }
        all += texts
      }
      return all
    }
  }

  private static func joined(_ trees: [PatternTree], limit: Int) -> [[Unicode.Scalar]]? {
    var all: [[Unicode.Scalar]] = [[]]
    for tree in trees {
      guard let texts = tree.texts(limit: limit), all.count * texts.count <= limit else { return nil }
      all = all.flatMap { before in texts.map { before + $0 } }
    }
    return all
  }

  /// The texts themselves, as a tree.
  init(text: [Unicode.Scalar]) {
    self = .sequence(text.map { .one(CharacterRanges($0)) })
  }
}
