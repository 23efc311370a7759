public import Names

/// A value that can stand in an address.
public protocol PathParameter: Sendable {
  /// Reads the value from one decoded segment of a path; `nil` where it is no such value.
  init?(segment: String)
  /// The value as written in an address: unreserved characters of RFC 3986 §2.3 only, so that it needs no escaping.
  var segment: String { get }
}

extension Nickname: PathParameter {
  public init?(segment: String) { self.init(chosenBefore: segment) }
  public var segment: String { description }
}

extension Slug: PathParameter {
  public init?(segment: String) { self.init(segment) }
  public var segment: String { description }
}

extension PublicID: PathParameter {
  public init?(segment: String) { self.init(segment) }
  public var segment: String { description }
}

extension PictureName: PathParameter {
  public init?(segment: String) { self.init(segment) }
  public var segment: String { description }
}
