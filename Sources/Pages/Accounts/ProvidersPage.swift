public import Addresses
public import Foundation

/// `/settings/providers`: by whom else somebody may sign in to their account.
public struct ProvidersPage: Page {
  public var frame: PageFrame
  public var linked: [LinkedProvider]
  /// Those that may be linked.
  public var others: [ProviderButton]
  /// Takes the forms that end a link.
  public var unlink: Link

  public init(frame: PageFrame, linked: [LinkedProvider], others: [ProviderButton], unlink: Link) {
    self.frame = frame
    self.linked = linked
    self.others = others
    self.unlink = unlink
  }

  /// A linked provider by ``LinkedProvider/id``.
  public static let identityField = "identity"
}

/// A provider that opens the person's account.
public struct LinkedProvider: Sendable, Hashable {
  /// What forms send to name it.
  public var id: String
  public var name: String
  /// What the provider showed of the person when it was linked.
  public var label: String
  public var usedAt: Date

  public init(id: String, name: String, label: String, usedAt: Date) {
    self.id = id
    self.name = name
    self.label = label
    self.usedAt = usedAt
  }
}
