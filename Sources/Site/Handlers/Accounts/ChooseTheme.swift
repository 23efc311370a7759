internal import Addresses
internal import Gateway
internal import HTTPTypes
internal import Pages

/// `POST /theme`: light, dark, or as the device has it; then back to the page it was chosen on.
struct ChooseTheme: Sendable {
  func submit(_ call: Call<Anyone>) async throws -> Answer {
    let theme = Theme(rawValue: call.form[Theme.fieldName]) ?? .auto
    var answer = Answer.seeOther(Link(path: call.form["return"]) ?? Paths.home.link())
    answer.headers.append(
      HTTPField(name: .setCookie, value: ThemeCookie.header(theme, isSecure: call.settings.base.isSecure)))
    return answer
  }
}
