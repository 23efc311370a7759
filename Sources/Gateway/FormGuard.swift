internal import HTTPTypes
internal import Storage

/// Makes sure that a form was sent from a page of this site, by the person whose session it is.
///
/// Strangers' forms are known by what browsers say of their origin; a signed-in person's also carry the session's key.
enum FormGuard {
  /// The name of the field that carries the session's key.
  static let field = "form-token"

  /// Whether the browser says that the request comes from a page of this site.
  ///
  /// `Sec-Fetch-Site` and `Origin` cannot be set by scripts of other sites; a request with neither is refused.
  static func isFromHere(_ request: Incoming, base: String) -> Bool {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    if let site, site != "same-origin" { return false }
    guard let origin = request.headers[.origin] else { return site == "same-origin" }
    return origin.lowercased().utf8.elementsEqual(base.utf8)
  }

  /// Whether a body is in a form that a browser sends across sites only after it asked whether it may, which it is not
  /// told: so no page elsewhere sends it in somebody's name (Fetch, "CORS-safelisted request-header").
  static func isNoForm(_ request: Incoming) -> Bool {
    let stated = request.headers[.contentType] ?? ""
    let mediaType = stated.prefix { $0 != ";" && $0 != "," }.lowercased().filter { $0 != " " && $0 != "\t" }
    let forms: Set = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]
    return mediaType.contains("/") && !forms.contains(mediaType)
  }

  /// Whether the key that came is the session's own; compared in constant time.
  static func accepts(_ given: String, for signedIn: SignedIn) -> Bool {
    let (given, wanted) = (Array(given.utf8), Array(signedIn.formKey.utf8))
    guard given.count == wanted.count, !wanted.isEmpty else { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(given, wanted) { difference |= left ^ right }
    return difference == 0
  }
}
