extension String {
  /// Whether this and another text are the same bytes of UTF-8, as identities, addresses and keywords are compared.
  ///
  /// `==` is canonical equivalence: a precomposed and a decomposed “é” would be one name.
  public func isSame(as other: String) -> Bool { UTF8Text(self) == UTF8Text(other) }
}
