/// The colour of the cloth behind a person's initials.
public enum Cloth: String, Sendable, CaseIterable {
  case navy, harbour, forest, madder, plum, slate

  /// As `RRGGBB`, the same as in `lapel.css`.
  public var colour: Int {
    switch self {
    case .navy: 0x28335C
    case .harbour: 0x1C5566
    case .forest: 0x23513F
    case .madder: 0x7C2D38
    case .plum: 0x4D2F63
    case .slate: 0x3A4250
    }
  }

  /// The one that a nickname always gets.
  public init(nickname: String) {
    let hash = nickname.lowercased().utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    self = Self.allCases[Int(hash % UInt32(Self.allCases.count))]
  }
}
