/// The skeleton of a page that other sites show: no header, no forms, no scripts.
struct EmbedLayout {
  var frame: EmbedFrame
  var title: String

  var language: String { frame.messages.language.rawValue }
  var direction: String { frame.messages.language.isRightToLeft ? "rtl" : "ltr" }
}
