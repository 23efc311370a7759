/// The frame around every page: head, header, notices, footer.
struct SiteLayout {
  var frame: PageFrame
  /// The page's own title, without the site's name.
  var title: String
  /// One sentence for search engines and previews; left out where it is empty.
  var description = ""
  /// Which part of the site this is, as the header marks it.
  var section: Section?

  enum Section { case home, explore, verify, about, signIn }

  var language: String { frame.messages.language.rawValue }
  var direction: String { frame.messages.language.isRightToLeft ? "rtl" : "ltr" }
}

extension SiteLayout {
  /// The state of a button of the appearance switch, as ARIA writes it.
  func pressed(_ theme: Theme) -> String { frame.theme == theme ? "true" : "false" }
}
