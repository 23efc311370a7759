public import Addresses
public import Foundation
public import Names

/// An issuer of the demonstration. Its keys are made when the demonstration is filled in.
public struct InventedIssuer: Sendable, Hashable {
  public let slug: Slug
  public let name: String
  public let url: Link
  public let email: EmailAddress
  public let description: String
  public let createdAt: Date
}
