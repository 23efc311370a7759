internal import Backpack
internal import Crypto
internal import Foundation
internal import Names
internal import Postgres
internal import Storage

/// A person's picture as it was drawn anew, ready to be kept.
struct NewPortrait: Sendable {
  private let png: [UInt8]
  private let name: PictureName

  init(_ png: [UInt8]) {
    self.png = png
    name = PictureName(digest: Array(SHA256.hash(data: Data(png))), kind: .png)
  }

  func keep(for account: Account.ID, in db: isolated Connection) throws {
    try db.store(picture: png, sha256: name.digestBytes, mediaType: name.kind.mediaType)
    try db.setPicture(of: account, to: name)
  }
}
