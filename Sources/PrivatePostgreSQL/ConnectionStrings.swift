/// How to reach a private server, as libpq understands it.
public struct ConnectionStrings: Sendable, Hashable {
  /// As the role that owns the database and migrates it.
  public var owner: String
  /// As the role that serves.
  public var server: String
  /// As the server's superuser, in the database `postgres`: for making and dropping databases.
  public var administrator: String

  init(socketFolder: String) {
    owner = connectionString(socketFolder: socketFolder, role: "lapel_owner", database: "lapel")
    server = connectionString(socketFolder: socketFolder, role: "lapel_server", database: "lapel")
    administrator = connectionString(socketFolder: socketFolder, role: "postgres", database: "postgres")
  }
}
