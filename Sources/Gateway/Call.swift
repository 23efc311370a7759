public import Foundation
public import MicroHTTP
public import Storage

/// One request on its way to its handler.
public struct Call<Who: Caller>: Sendable {
  public let who: Who
  /// The same person, for what every page shows of them.
  public let visitor: Visitor
  public let request: Incoming
  /// The fields of the form that came with it.
  public let form: Form
  /// The files that come with it, as they arrive; only where the route takes uploads.
  public let upload: PartStream?
  /// What a program sent; empty where the route takes no such thing.
  public let bytes: [UInt8]
  public let storage: Storage
  public let settings: SiteSettings
  public let now: Date
}
