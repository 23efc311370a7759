public import Baking

/// What was handed in, as text told apart by its content.
public enum Statement: Sendable, Hashable {
  /// A document, as UTF-8 bytes; whether it is JSON is not yet known.
  case json([UInt8])
  /// A compact JWS.
  case jws(String)
  /// An http or https address where the badge is published.
  case address(String)

  /// What stood in a file.
  public init(_ text: StatementText) {
    switch text {
    case .json(let bytes): self = .json(bytes)
    case .jws(let text): self = .jws(text)
    case .address(let text): self = .address(text)
    }
  }
}
