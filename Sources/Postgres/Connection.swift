internal import CPostgreSQL

/// One session with the server: one actor, one thread, one socket.
public actor Connection {
  private let thread: ConnectionThread
  nonisolated let link: PostgresLink
  private var prepared: [String: String] = [:]  // statement text → its name on the server
  private let observe: (@Sendable (String) -> Void)?
  /// How many statements ran, `BEGIN` and `COMMIT` left out.
  public private(set) var statementCount = 0

  public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// Opens a connection. Connecting blocks a thread of its own, never the cooperative pool.
  ///
  /// `observe` is told the text of every statement.
  public static func open(
    _ options: ConnectionOptions, observe: (@Sendable (String) -> Void)? = nil
  ) async throws(DatabaseError) -> Connection {
    let thread = ConnectionThread(name: "postgres")
    do {
      let link = try await Opening(thread: thread).open(options)
      return Connection(thread: thread, link: link, observe: observe)
    } catch {
      thread.stop()
      throw error
    }
  }

  private init(thread: ConnectionThread, link: PostgresLink, observe: (@Sendable (String) -> Void)?) {
    self.thread = thread
    self.link = link
    self.observe = observe
  }

  deinit { thread.stop() }

  /// Whether the session still stands, as far as this side knows.
  private var isOpen: Bool { PQstatus(link.pointer) == CONNECTION_OK }

  /// Whether a session that nobody used meanwhile still stands: a server that went away has left word in the socket.
  var isAlive: Bool {
    // The word is one read, the end of the stream behind it the next.
    while isOpen, PostgresSocket.awaitInput(PQsocket(link.pointer), milliseconds: 0) { PQconsumeInput(link.pointer) }
    return isOpen
  }

  /// Whether the next task may have it: the session stands and no transaction was left open.
  var isSound: Bool { isOpen && PQtransactionStatus(link.pointer) == PQTRANS_IDLE }

  /// Runs a statement and decodes every row.
  public func rows<Value: RowDecodable>(_ sql: SQL, as _: Value.Type = Value.self) throws(DatabaseError) -> [Value] {
    let result = try execute(sql)
    defer { PQclear(result) }
    var values: [Value] = []
    let count = PQntuples(result)
    values.reserveCapacity(Int(count))
    for index in 0..<count {
      var row = Row(result: result, index: index)
      values.append(try Value(row: &row))
    }
    return values
  }

  /// Runs a statement and decodes its first row, if there is one.
  public func first<Value: RowDecodable>(_ sql: SQL, as _: Value.Type = Value.self) throws(DatabaseError) -> Value? {
    try rows(sql, as: Value.self).first
  }

  /// Runs a statement that answers exactly one row, such as `INSERT … RETURNING`.
  public func one<Value: RowDecodable>(_ sql: SQL, as _: Value.Type = Value.self) throws(DatabaseError) -> Value {
    let values = try rows(sql, as: Value.self)
    guard let value = values.first, values.count == 1 else {
      throw .shape(column: "*", expected: "one row, not \(values.count)")
    }
    return value
  }

  /// Runs a statement for its effect.
  public func run(_ sql: SQL) throws(DatabaseError) { PQclear(try execute(sql)) }

  /// Runs a script of several statements without binds, such as a migration.
  public func runScript(_ text: String) throws(DatabaseError) {
    observe?(text)
    PQclear(try check(PQexec(link.pointer, text)))
  }

  /// Runs `body` between `BEGIN` and `COMMIT`; a thrown error rolls back.
  ///
  /// A task that is cancelled meanwhile has its running statement stopped.
  public func transaction<Value: Sendable>(_ body: @Sendable (isolated Connection) throws -> Value) async throws
    -> Value
  {
    let link = link
    return try await withTaskCancellationHandler {
      try atomically(body)
    } onCancel: {
      link.cancel()
    }
  }

  private func atomically<Value>(_ body: (isolated Connection) throws -> Value) throws -> Value {
    link.allowCancelling()
    defer { link.endCancelling() }
    if Task.isCancelled { throw DatabaseError.cancelled }
    try control("BEGIN")
    do {
      let value = try body(self)
      try commit()
      return value
    } catch {
      try? control("ROLLBACK")  // the first error is the one worth reporting
      throw error
    }
  }

  private func commit() throws(DatabaseError) {
    let result: OpaquePointer
    do {
      result = try check(PQexec(link.pointer, "COMMIT"))
    } catch .connection(let reason) {
      throw .outcomeUnknown(reason: reason)
    }
    defer { PQclear(result) }
    // Where a statement failed and the body went on regardless, the server answers a COMMIT with a rollback.
    guard PQcmdStatus(result).map({ String(cString: $0) }) == "COMMIT" else {
      throw .server(state: "25P02", message: "a statement of the transaction had failed", constraint: nil)
    }
  }

  private func control(_ text: String) throws(DatabaseError) { PQclear(try check(PQexec(link.pointer, text))) }

  private func execute(_ sql: SQL) throws(DatabaseError) -> OpaquePointer {
    let text = sql.text
    observe?(text)
    statementCount += 1
    let name = try prepare(text, binds: sql.binds.count)
    return try check(try link.pointer.execute(prepared: name, sql.binds))
  }

  /// Statements are few and their texts constant, so each is planned once a session; the bound is a safeguard.
  private func prepare(_ text: String, binds: Int) throws(DatabaseError) -> String {
    if let name = prepared[text] { return name }
    if prepared.count >= 500 {
      try control("DEALLOCATE ALL")
      prepared.removeAll()
    }
    let name = "s\(prepared.count)"
    PQclear(try check(PQprepare(link.pointer, name, text, Int32(binds), nil)))
    prepared[text] = name
    return name
  }

  private func check(_ result: OpaquePointer?) throws(DatabaseError) -> OpaquePointer {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      if let result { return result }
    default: break
    }
    defer { PQclear(result) }
    guard let state = field(result, lapel_diag_sqlstate), isOpen else {
      throw .connection(reason: String(cString: PQerrorMessage(link.pointer)))
    }
    throw .server(
      state: state, message: field(result, lapel_diag_message) ?? "",
      constraint: field(result, lapel_diag_constraint))
  }

  private func field(_ result: OpaquePointer?, _ code: Int32) -> String? {
    PQresultErrorField(result, code).map { String(cString: $0) }
  }

  /// What has been announced since the last look, and the socket to wait on for more.
  func announcements() throws(DatabaseError) -> [Announcement] {
    guard PQconsumeInput(link.pointer) == 1 else {
      throw .connection(reason: String(cString: PQerrorMessage(link.pointer)))
    }
    var announcements: [Announcement] = []
    while let notify = PQnotifies(link.pointer) {
      defer { PQfreemem(notify) }
      announcements.append(
        Announcement(
          channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra)))
    }
    return announcements
  }

  /// Waits on the connection's own thread until the server sends something, at most for a second.
  func awaitInput() -> Bool { PostgresSocket.awaitInput(PQsocket(link.pointer), milliseconds: 1000) }
}
