public import HTTPTypes
internal import MicroHTTP

/// An answer with its body read.
public struct TestAnswer: Sendable {
  public let status: Int
  public let headers: HTTPFields
  public let bytes: [UInt8]

  init(_ response: Response) {
    status = response.status.code
    headers = response.headers
    if case .bytes(let bytes) = response.body { self.bytes = bytes } else { self.bytes = [] }
  }

  /// The body as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public var location: String? { headers[.location] }

  /// A header by its name.
  public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
