internal import Gateway
internal import Pages

/// Remembers light or dark, so that the page comes in it without a flash.
enum ThemeCookie {
  static let cookie = FrontDoor.themeCookie

  /// The header that keeps a choice for a year, or forgets it.
  static func header(_ theme: Theme, isSecure: Bool) -> String {
    theme == .auto
      ? cookie.clearing(isSecure: isSecure) : cookie.header(theme.rawValue, life: 31_536_000, isSecure: isSecure)
  }
}
