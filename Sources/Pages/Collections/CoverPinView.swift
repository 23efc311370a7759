/// A badge on a cover. For eyes alone, as its name does not stand there.
struct CoverPinView: Template {
  var pin: CoverPin
  /// Whether it hangs in a list of collections, where there is room for the sign of a state, and its word stands below.
  var isSmall: Bool

  init(_ pin: CoverPin, isSmall: Bool = false) {
    self.pin = pin
    self.isSmall = isSmall
  }
}
