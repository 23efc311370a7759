public import Foundation
internal import LinkedData
public import OpenBadges
public import Postgres

/// Verdicts as rows.
public enum Verdicts {
  public struct ID: RawRepresentable, Sendable, Hashable, SQLDecodable, SQLEncodable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// That nothing refers to a row of `verdict`.
  static let isUnused: SQL = """
    NOT EXISTS (SELECT FROM holding WHERE verdict_id = verdict.id)
      AND NOT EXISTS (SELECT FROM past_verdict WHERE verdict_id = verdict.id)
      AND NOT EXISTS (SELECT FROM import WHERE verdict_id = verdict.id)
    """

  static func parse(_ text: String) -> JSON? { try? JSON(parsing: Array(text.utf8)) }
}

/// An answer that was fetched for a verdict, its bytes named by their hash.
public struct FetchedRecord: Sendable {
  public let address: String
  public let finalAddress: String
  public let status: Int
  public let mediaType: String?
  public let bytes: [UInt8]
  let sha256: [UInt8]
  public let fetchedAt: Date

  public init(
    address: String, finalAddress: String, status: Int, mediaType: String?, bytes: [UInt8], sha256: [UInt8],
    fetchedAt: Date
  ) {
    self.address = address
    self.finalAddress = finalAddress
    self.status = status
    self.mediaType = mediaType
    self.bytes = bytes
    self.sha256 = sha256
    self.fetchedAt = fetchedAt
  }
}

extension Connection {
  /// Keeps a verdict and every document it rests on.
  public func keep(_ verdict: Verdict, documents: [FetchedRecord]) throws(DatabaseError) -> Verdicts.ID {
    let id = try one(
      """
      INSERT INTO verdict (headline, deciding_check, checks, checked_at)
      VALUES (\(verdict.headline), \(verdict.decidingCheck?.rawValue),
        \(String(decoding: verdict.json.bytes, as: UTF8.self)), \(verdict.checkedAt))
      RETURNING id
      """, as: Single<Verdicts.ID>.self
    ).value
    for document in documents {
      try store(bytes: document.bytes, sha256: document.sha256, mediaType: "application/octet-stream")
      try run(
        """
        INSERT INTO document (verdict_id, address, final_address, status, media_type, sha256, fetched_at)
        VALUES (\(id), \(document.address), \(document.finalAddress), \(document.status), \(document.mediaType),
          \(document.sha256), \(document.fetchedAt))
        """)
    }
    return id
  }
}
