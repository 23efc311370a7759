/// The hidden field that guards a form, where the frame has a token.
struct FormToken: Template {
  var token: String?

  init(_ frame: PageFrame) { self.token = frame.formToken }
}

extension PageFrame {
  /// The name of the hidden field that carries ``formToken``.
  public static let formTokenField = "form-token"
}
