internal import CPostgreSQL

/// Opens a session on the thread that will own it.
actor Opening {
  private let thread: ConnectionThread
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(thread: ConnectionThread) { self.thread = thread }

  func open(_ options: ConnectionOptions) throws(DatabaseError) -> PostgresLink {
    // A later name wins; `dbname` stands for the whole string and is expanded where it stands.
    let pairs = options.defaults + [("dbname", options.conninfo)]
    let names = pairs.map { Optional($0.name) } + [nil]
    let values = pairs.map { Optional($0.value) } + [nil]
    let pointer = CStrings.with(names) { names in CStrings.with(values) { PQconnectdbParams(names, $0, 1) } }
    guard let pointer else { throw .connection(reason: "out of memory") }
    let link = PostgresLink(pointer: pointer)
    guard PQstatus(pointer) == CONNECTION_OK else {
      throw .connection(reason: String(cString: PQerrorMessage(pointer)))
    }
    PQsetNoticeProcessor(pointer, { _, _ in }, nil)  // notices are for people at psql
    let result = PQexec(pointer, options.session)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw .connection(reason: String(cString: PQerrorMessage(pointer)))
    }
    return link
  }
}
