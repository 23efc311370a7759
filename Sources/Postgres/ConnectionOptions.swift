/// Where a database is and how long anything may take there.
public struct ConnectionOptions: Sendable, Hashable {
  /// As libpq understands it: `key=value` pairs or a `postgresql://` address.
  public var conninfo: String
  /// In milliseconds.
  public var statementTimeout: Int
  /// In milliseconds.
  public var lockTimeout: Int

  public init(_ conninfo: String, statementTimeout: Int = 10_000, lockTimeout: Int = 5_000) {
    self.conninfo = conninfo
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
  }

  /// What is set beside the operator's own string; the latter wins where it says something itself.
  var defaults: [(name: String, value: String)] {
    [
      ("connect_timeout", "3"), ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "5000"), ("application_name", "lapel"), ("client_encoding", "UTF8"),
    ]
  }

  // Workers beside the server's own process take longer to start than any statement here runs.
  var session: String {
    """
    SET statement_timeout = \(statementTimeout); SET lock_timeout = \(lockTimeout);
    SET idle_in_transaction_session_timeout = 15000; SET max_parallel_workers_per_gather = 0;
    SET timezone = 'UTC'; SET datestyle = 'ISO, YMD';
    SET bytea_output = 'hex'; SET client_min_messages = 'warning'; SET standard_conforming_strings = on
    """
  }
}
