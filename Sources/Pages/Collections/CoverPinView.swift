/// A badge on a cover. For eyes alone, as its name does not stand there.
struct CoverPinView: Template {
  var pin: CoverPin
  var isLazy: Bool

  init(_ pin: CoverPin, isLazy: Bool = false) {
    self.pin = pin
    self.isLazy = isLazy
  }
}
