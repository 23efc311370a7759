public import Backpack
public import Names
public import Postgres

extension Connection {
  /// Every answer that the latest verdict on a badge from elsewhere rests on, in the order of asking; `nil` where the
  /// account holds no such badge.
  public func records(ofHolding id: PublicID, of account: Account.ID) throws(DatabaseError) -> [FetchedRecord]? {
    let verdict = try first(
      """
      SELECT verdict_id FROM holding
      WHERE public_id = \(id) AND account_id = \(account) AND verdict_id IS NOT NULL
      """, as: Single<Verdicts.ID>.self)
    return try verdict.map { verdict throws(DatabaseError) in try records(of: verdict.value) }
  }

  /// The same for what was handed in; `nil` where there is no such import or nothing was verified.
  public func records(ofImport id: PublicID, of account: Account.ID) throws(DatabaseError) -> [FetchedRecord]? {
    let verdict = try first(
      """
      SELECT verdict_id FROM import
      WHERE public_id = \(id) AND account_id = \(account) AND verdict_id IS NOT NULL
      """, as: Single<Verdicts.ID>.self)
    return try verdict.map { verdict throws(DatabaseError) in try records(of: verdict.value) }
  }

  private func records(of verdict: Verdicts.ID) throws(DatabaseError) -> [FetchedRecord] {
    try rows(
      """
      SELECT address, final_address, status, document.media_type, blob.bytes, blob.sha256, fetched_at
      FROM document JOIN blob ON blob.sha256 = document.sha256
      WHERE verdict_id = \(verdict) ORDER BY document.id
      """)
  }
}

extension FetchedRecord: RowDecodable {
  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      address: try row.next(), finalAddress: try row.next(), status: try row.next(), mediaType: try row.next(),
      bytes: try row.next(), sha256: try row.next(), fetchedAt: try row.next())
  }
}
