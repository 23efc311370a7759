public import Addresses

/// A way in by somebody else's word.
public struct ProviderButton: Sendable, Hashable {
  /// What people know the provider by.
  public var name: String
  /// Takes the form, which has no fields of its own.
  public var action: Link

  public init(name: String, action: Link) {
    self.name = name
    self.action = action
  }
}
