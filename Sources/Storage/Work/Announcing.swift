public import Postgres

extension Connection {
  /// Has the database announce something to whoever listens to a channel, once the transaction is committed.
  public func announce(_ payload: String, on channel: String) throws(DatabaseError) {
    try run("SELECT pg_notify(\(channel), \(payload))")
  }
}
