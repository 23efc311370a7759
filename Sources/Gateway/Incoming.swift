internal import Addresses
internal import Foundation
public import HTTPTypes
internal import MicroHTTP

/// A request as handlers see it: its address taken apart, its client known.
public struct Incoming: Sendable {
  public let method: HTTPRequest.Method
  /// The path's segments, percent-decoded once.
  public let segments: [String]
  public let query: [(name: String, value: String)]
  public let headers: HTTPFields
  /// The client's numeric address; behind a trusted proxy, the one it vouches for.
  public let client: String
  /// Path and query as they were sent, to come back to.
  public let target: String
  /// The same without the slash that was typed behind the path; `nil` where there was none.
  let targetWithoutSlash: String?

  /// Takes a request's head apart; `nil` where its address cannot be read without guessing.
  init?(_ head: RequestHead, trusting proxies: [AddressRange]) {
    let halves = head.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = halves.first, path.hasPrefix("/") else { return nil }
    var segments: [String] = []
    for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let text = PercentCoding.decode(segment, plusIsSpace: false), Self.isPlain(text) else { return nil }
      segments.append(text)
    }
    if segments == [""] { segments = [] }
    let hasSlash = segments.count > 1 && segments.last == ""
    if hasSlash { segments.removeLast() }
    guard !segments.contains("") else { return nil }
    self.segments = segments
    self.targetWithoutSlash =
      hasSlash ? path.dropLast() + (halves.count > 1 ? "?\(halves[1])" : "") : nil
    self.query = PercentCoding.pairs(halves.count > 1 ? halves[1] : "") ?? []
    self.method = head.method == .head ? .get : head.method
    self.headers = head.headers
    self.client = ClientAddress.of(head, trusting: proxies)
    self.target = head.target
  }

  /// What is known of a request whose address cannot be read: whether it was for the interface for programs.
  static func unreadable(_ head: RequestHead, trusting proxies: [AddressRange]) -> Incoming? {
    var head = head
    let interface = Paths.interface.pattern
    head.target = head.target.hasPrefix("\(interface)/") ? interface : "/"
    return Incoming(head, trusting: proxies)
  }

  /// The first value of a query parameter.
  public func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// All values of a query parameter.
  public func queries(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  /// The value of a cookie.
  public func cookie(_ name: String) -> String? {
    for pair in headers[values: .cookie].joined(separator: "; ").split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if halves.count == 2, halves[0] == name { return halves[1] }
    }
    return nil
  }

  /// Whether its body is said to be made of parts, as a form with files is.
  var hasParts: Bool {
    (headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " } == "multipart/form-data"
  }

  /// Whether the client would rather have JSON than a page.
  public var prefersJSON: Bool {
    if segments.first == "api" || segments.last == "json" { return true }
    let accept = headers[.accept] ?? ""
    return accept.contains("json") && !accept.contains("html")
  }

  private static func isPlain(_ segment: String) -> Bool {
    segment != "." && segment != ".."
      && segment.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" && $0 != "%"
      }
  }
}
