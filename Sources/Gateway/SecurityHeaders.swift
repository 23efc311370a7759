internal import HTTPTypes

/// What every answer tells the browser to refuse, by kind of answer and at every status.
///
/// - Source: OWASP ASVS 5.0 §3.4; the HTTP Observatory's table.
enum SecurityHeaders {
  static func add(to headers: inout HTTPFields, for kind: Answer.Kind, isSecure: Bool) {
    set(&headers, "X-Content-Type-Options", "nosniff")
    set(&headers, "Content-Security-Policy", policy(for: kind))
    set(&headers, "Referrer-Policy", "same-origin")
    set(&headers, "Cross-Origin-Opener-Policy", "same-origin")
    set(&headers, "Cross-Origin-Resource-Policy", isForEverySite(kind) ? "cross-origin" : "same-origin")
    set(&headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
    if kind == .publicData {
      set(&headers, "Access-Control-Allow-Origin", "*")
      set(&headers, "Access-Control-Expose-Headers", "ETag, Link")
    }
    if isSecure { set(&headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains") }
  }

  private static func policy(for kind: Answer.Kind) -> String {
    switch kind {
    case .page:
      """
      default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
      form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
    case .picture, .staticFile:
      // An SVG opened by itself is a document: it may style itself and nothing else. A style sheet or script is not bound
      // by the policy it is delivered with, only by that of the page that uses it.
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
    case .embed:
      // Whatever site shows it, in a sandbox or not: it has neither scripts nor forms, and reads no cookie.
      """
      default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *
      """
    case .strip: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"
    case .publicData, .privateData, .download:
      "default-src 'none'; sandbox; frame-ancestors 'none'"
    }
  }

  private static func isForEverySite(_ kind: Answer.Kind) -> Bool {
    switch kind {
    // The style sheet is among the static files: a page in a sandbox is of no site at all and still needs it.
    case .publicData, .picture, .staticFile, .embed, .strip: true
    case .page, .privateData, .download: false
    }
  }

  private static func set(_ headers: inout HTTPFields, _ name: String, _ value: String) {
    guard let name = HTTPField.Name(name), headers[name] == nil else { return }
    headers[name] = value
  }
}
