internal import Addresses
internal import Crypto
internal import Foundation
internal import Gateway
internal import Names
internal import Pictures
internal import Storage

/// What is drawn for pages: in the limited process, once, and kept in the database for a while.
///
/// It draws what it is given: that the caller may see it was decided before.
struct Drawings: Sendable {
  let studio: Studio

  /// Changes whenever the same things are drawn differently.
  private static let edition = "1"

  /// A share picture. Its pictures are loaded only where it has to be drawn.
  func png<Who: Caller>(
    of card: ShareCard, pictures: [PictureName], subject: DrawingSubject, _ call: Call<Who>
  ) async throws -> [UInt8] {
    let names = pictures.prefix(ShareCard.mostPictures)
    let key = Self.key(Drawing.share(card).bytes + Array(names.map(\.description).joined().utf8))
    if let kept = try await call.storage.transaction({ db in try db.drawings([key]) }).first { return kept.png }
    var card = card
    card.pictures = try await load(Array(names), call).compactMap { $0.bytes }
    var drawn = try await draw(.share(card))
    if drawn == nil {
      // A picture that takes more than any should: better a card without it than none.
      card.pictures = []
      drawn = try await draw(.share(card))
    }
    guard let png = drawn else { throw Refusal(.unavailable, retryAfter: 60) }
    try await call.storage.transaction { db in try db.keep(drawing: png, key: key, of: subject, at: call.now) }
    return png
  }

  /// Pictures made small, in their order; one that cannot be drawn is left out.
  func thumbnails<Who: Caller>(
    of names: [PictureName], side: Int, _ call: Call<Who>
  ) async throws -> [PictureName: [UInt8]] {
    let keys = Dictionary(
      names.map { ($0, Self.key(Array("\($0) \(side)".utf8))) }, uniquingKeysWith: { first, _ in first })
    let kept = try await call.storage.transaction { db in try db.drawings(Array(keys.values)) }
    let known = Dictionary(kept.map { ($0.key, $0.png) }, uniquingKeysWith: { first, _ in first })
    var drawn = keys.compactMapValues { known[$0] }
    for (name, bytes) in try await load(keys.keys.filter { drawn[$0] == nil }, call) {
      guard let bytes, let key = keys[name], let png = try await draw(.thumbnail(bytes, side: side)) else { continue }
      try await call.storage.transaction { db in try db.keep(drawing: png, key: key, of: .picture(name), at: call.now) }
      drawn[name] = png
    }
    return drawn
  }

  /// The middle of a photograph as a square; `nil` where it cannot be read.
  func portrait(of photograph: [UInt8]) async throws -> [UInt8]? { try await draw(.portrait(photograph)) }

  /// A QR code. It is drawn in no time, so nothing of it is kept.
  func code(_ square: ModuleSquare) async throws -> [UInt8]? { try await draw(.modules(square)) }

  private func draw(_ drawing: Drawing) async throws -> [UInt8]? {
    do {
      return try await studio.draw(drawing)
    } catch {
      switch error {
      case .busy: throw Refusal(.busy, retryAfter: 5)
      case .unreadable: return nil
      case .broken: throw error
      }
    }
  }

  private func load<Who: Caller>(
    _ names: [PictureName], _ call: Call<Who>
  ) async throws -> [(name: PictureName, bytes: [UInt8]?)] {
    guard !names.isEmpty else { return [] }
    return try await call.storage.transaction { db in
      try names.map { ($0, try db.picture(sha256: $0.digestBytes, mediaType: $0.kind.mediaType)?.bytes) }
    }
  }

  private static func key(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: Data(Array(edition.utf8) + bytes))) }
}
