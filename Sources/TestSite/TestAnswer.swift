public import HTTPTypes
public import MicroHTTP

/// An answer with its body read.
public struct TestAnswer: Sendable {
  public let status: Int
  public let headers: HTTPFields
  public let bytes: [UInt8]

  public init(_ response: Response) {
    status = response.status.code
    headers = response.headers
    if case .bytes(let bytes) = response.body { self.bytes = bytes } else { self.bytes = [] }
  }

  /// The body as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public var location: String? { headers[.location] }

  /// Every cookie the answer sets or takes away, as it stands in the header.
  public var cookies: [String] { headers[values: .setCookie] }

  /// What the answer says of a cookie: its value and attributes; `nil` where it says nothing.
  public func cookie(_ name: String) -> String? {
    cookies.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// A header by its name.
  public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
