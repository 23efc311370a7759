internal import Pages

/// Remembers light or dark, so that the page comes in it without a flash.
enum ThemeCookie {
  static let name = "theme"

  /// The header that keeps a choice for a year, or forgets it.
  static func header(_ theme: Theme) -> String {
    theme == .auto
      ? "\(name)=; Max-Age=0; Path=/; SameSite=Lax"
      : "\(name)=\(theme.rawValue); Max-Age=31536000; Path=/; SameSite=Lax"
  }
}
