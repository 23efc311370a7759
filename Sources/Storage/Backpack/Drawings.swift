public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// The drawings that are kept under these keys, each with its key. What is not there has to be drawn.
  public func drawings(_ keys: [[UInt8]]) throws(DatabaseError) -> [KeptDrawing] {
    let digits = keys.map { PictureName(digest: $0, kind: .png).digest }
    return try rows(
      """
      SELECT key_sha256, png FROM drawing
      WHERE key_sha256 = ANY (SELECT decode(digits, 'hex') FROM unnest(\(digits)::text[]) AS digits)
      """)
  }

  /// Keeps a drawing, unless what it shows has gone in the meantime.
  public func keep(drawing png: [UInt8], key: [UInt8], of subject: DrawingSubject, at now: Date) throws(DatabaseError) {
    let (account, holding, picture): (Account.ID?, Holding.ID?, [UInt8]?) =
      switch subject {
      case .account(let id): (id, nil, nil)
      case .holding(let id): (nil, id, nil)
      case .picture(let name): (nil, nil, name.digestBytes)
      }
    try run(
      """
      INSERT INTO drawing (key_sha256, account_id, holding_id, picture_sha256, png, drawn_at)
      SELECT \(key), \(account)::bigint, \(holding)::bigint, \(picture)::bytea, \(png), \(now)
      WHERE EXISTS (SELECT FROM account WHERE id = \(account) FOR KEY SHARE)
        OR EXISTS (SELECT FROM holding WHERE id = \(holding) FOR KEY SHARE)
        OR EXISTS (SELECT FROM blob WHERE sha256 = \(picture) FOR KEY SHARE)
      ON CONFLICT (key_sha256) DO NOTHING
      """)
  }
}

/// What a drawing shows, with which it goes.
public enum DrawingSubject: Sendable, Hashable {
  case account(Account.ID)
  case holding(Holding.ID)
  case picture(PictureName)
}

/// A drawing and the key it is kept under.
public struct KeptDrawing: Sendable, RowDecodable {
  public let key: [UInt8]
  public let png: [UInt8]

  public init(row: inout Row) throws(DatabaseError) {
    key = try row.next()
    png = try row.next()
  }
}
