/// The colour of the cloth behind a person's initials.
public enum Cloth: String, Sendable, CaseIterable {
  case navy, harbour, forest, madder, plum, slate

  /// The one that a nickname always gets.
  public init(nickname: String) {
    let hash = nickname.lowercased().utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    self = Self.allCases[Int(hash % UInt32(Self.allCases.count))]
  }
}
