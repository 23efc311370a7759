internal import Postgres

extension TestDatabase {
  /// Everything that the database holds, a text per table, to compare before and after.
  public func contents() async throws -> [String: String] {
    let tables = try await connectAsOwner().rows(
      """
      SELECT table_name::text, query_to_xml(format('SELECT * FROM %I', table_name), true, false, '')::text
      FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
      """, as: TableContents.self)
    return Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.rows) })
  }
}

private struct TableContents: RowDecodable, Sendable {
  let name: String
  let rows: String

  init(row: inout Row) throws(DatabaseError) {
    name = try row.next()
    rows = try row.next()
  }
}
