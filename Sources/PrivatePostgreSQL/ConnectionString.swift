/// What libpq needs to know to connect over a socket.
///
/// - Source: PostgreSQL 15 manual, §34.1.1.1 “Keyword/Value Connection Strings”.
func connectionString(socketFolder: String, role: String, database: String) -> String {
  let pairs = [
    ("host", socketFolder), ("port", String(SocketFolder.port)), ("user", role), ("dbname", database),
  ]
  return pairs.map { "\($0)=\(quoted($1))" }.joined(separator: " ")
}

/// A value between single quotes, with the quote and the backslash escaped.
private func quoted(_ value: String) -> String {
  "'" + value.reduce(into: "") { $0 += $1 == "'" || $1 == "\\" ? "\\\($1)" : String($1) } + "'"
}
