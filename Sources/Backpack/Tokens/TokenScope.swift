/// What a personal token lets a program do.
public enum TokenScope: String, Sendable, CaseIterable {
  case profileRead = "profile:read"
  case profileWrite = "profile:write"
  case backpackRead = "backpack:read"
  case backpackWrite = "backpack:write"
  case collectionsRead = "collections:read"
  case collectionsWrite = "collections:write"
  /// Handing in badges, and what became of them.
  case imports = "import"
}
