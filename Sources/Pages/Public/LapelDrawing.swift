internal import Addresses

/// The drawing of a lapel with up to four pins.
struct LapelDrawing: Template {
  var pins: [Placed]

  init(pictures: [Link]) {
    let places = [(150, 20, 118, -4), (136, 182, 112, 5), (262, 220, 112, -6), (146, 316, 104, 3)]
    var unique: [Link] = []
    for picture in pictures where !unique.contains(picture) { unique.append(picture) }
    self.pins = zip(unique, places).map { picture, place in
      Placed(picture: picture, left: place.0, top: place.1, size: place.2, turn: place.3)
    }
  }

  /// A pin in the drawing's own units, turned by degrees around its middle.
  struct Placed {
    var picture: Link
    var left: Int
    var top: Int
    var size: Int
    var turn: Int

    var turned: String { "rotate(\(turn) \(left + size / 2) \(top + size / 2))" }
  }
}
