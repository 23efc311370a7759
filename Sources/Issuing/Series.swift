public import Foundation
public import Names

/// Badges that follow one another, as steps of a path.
public struct Series: Sendable, Hashable {
  public let slug: Slug
  public let name: String
  /// The badge classes in their order, each once.
  public let steps: [Slug]
  public let createdAt: Date

  public init(slug: Slug, name: String, steps: [Slug], createdAt: Date) {
    self.slug = slug
    self.name = name
    self.steps = steps
    self.createdAt = createdAt
  }
}
