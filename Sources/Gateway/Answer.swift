public import Addresses
public import HTTPTypes
internal import LinkedData
public import MicroHTTP

/// What a handler answers, before the headers that its kind brings.
public struct Answer: Sendable {
  /// What sort of thing it is; decides the security headers.
  public enum Kind: Sendable {
    case page, publicData, privateData, picture, staticFile, download
    /// A page to be shown within pages of other sites.
    case embed
    /// An SVG of ours that carries its pictures within itself.
    case strip
  }

  public var status: HTTPResponse.Status
  public var kind: Kind
  public var headers: HTTPFields
  public var body: [UInt8]
  /// Writes the body piece by piece instead, as fast as the client reads. It runs after the handler has answered; where it
  /// throws, the connection is cut.
  public var stream: (@Sendable (BodyWriter) async throws -> Void)?
  /// What was just done, for the next page to say: the kind of a notice.
  public var notice: String?
  /// What it was made of, where it may be kept for strangers.
  public internal(set) var sources: PageSources?

  public init(_ status: HTTPResponse.Status = .ok, _ kind: Kind, headers: HTTPFields = [:], body: [UInt8]) {
    self.status = status
    self.kind = kind
    self.headers = headers
    self.body = body
  }

  /// A page in HTML.
  public static func page(_ body: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
    Answer(status, .page, headers: [.contentType: "text/html; charset=utf-8"], body: body)
  }

  /// JSON that anybody on any site may read.
  public static func publicJSON(
    _ bytes: [UInt8], mediaType: String = "application/json", status: HTTPResponse.Status = .ok
  ) -> Answer {
    Answer(status, .publicData, headers: [.contentType: mediaType], body: bytes)
  }

  /// On to another page, by GET (RFC 9110 §15.4.4).
  public static func seeOther(_ link: Link) -> Answer {
    Answer(.seeOther, .page, headers: [.location: link.address], body: [])
  }

  /// Plain words for machines and operators.
  public static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
    Answer(status, .privateData, headers: [.contentType: "text/plain; charset=utf-8"], body: Array(text.utf8))
  }

  /// A file to keep. `name` becomes harmless ASCII.
  public static func download(_ bytes: [UInt8], mediaType: String, name: String) -> Answer {
    let safe = String(name.unicodeScalars.map { Self.isHarmless($0) ? Character($0) : "_" }.prefix(80))
    return Answer(
      .ok, .download,
      headers: [.contentType: mediaType, .contentDisposition: "attachment; filename=\"\(safe)\""], body: bytes)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "._-".unicodeScalars.contains(scalar))
  }
}
