extension StringProtocol {
  /// Whether two texts have the same UTF-8 bytes. (`==` is canonical equivalence: the Kelvin sign equals `K`.)
  func hasSameBytes(as other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}
