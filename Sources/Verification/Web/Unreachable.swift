/// Why there is no answer that can be looked at. The words stand under the key `reason.` and the raw value.
public enum Unreachable: String, Error, Sendable, Hashable, CaseIterable {
  /// The address is not one that is asked, such as one within a private network. Not a failure: it will never be asked.
  case refusedAddress = "refused-address"
  case nameNotFound = "name-not-found"
  case connection
  case tls
  case timeout
  case tooLarge = "too-large"
  case tooManyRedirects = "too-many-redirects"
  /// A redirect from https to http.
  case insecureRedirect = "insecure-redirect"
  /// Something that is not HTTP.
  case notHTTP = "not-http"
  /// There was no time or room to ask.
  case busy
  /// The badge leads to more documents than are fetched for one.
  case documentLimit = "document-limit"
}
