internal import Addresses
internal import Pages
internal import Storage

extension SeriesPath {
  /// Steps that come series by series, a path each.
  static func paths(_ steps: [SeriesStep], isAboutSomebody: Bool) -> [SeriesPath] {
    steps.chunks { $0.series == $1.series }.compactMap { steps in
      guard let first = steps.first else { return nil }
      return SeriesPath(
        name: first.seriesName,
        steps: steps.map { step in
          Step(
            name: step.badgeName, page: Paths.badge.link(step.badge), picture: Paths.picture.link(step.picture),
            isEarned: isAboutSomebody ? step.isEarned : nil)
        })
    }
  }
}

extension Array {
  /// Neighbours that belong together, in pieces.
  fileprivate func chunks(_ belong: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { pieces, element in
      if let last = pieces.last?.last, belong(last, element) {
        pieces[pieces.count - 1].append(element)
      } else {
        pieces.append([element])
      }
    }
  }
}
