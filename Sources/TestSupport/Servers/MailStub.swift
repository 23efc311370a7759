internal import Synchronization

/// A mail server that writes down what it is told.
public final class MailStub: Sendable {
  private struct Record {
    var commands: [String] = []
    var mails: [String] = []
  }

  private let record: Log
  private let server: StubServer

  public var port: UInt16 { server.port }
  public var commands: [String] { record.state.withLock { $0.commands } }
  /// The mails it took, with `\n` for line ends and without dot-stuffing.
  public var mails: [String] { record.state.withLock { $0.mails } }

  private final class Log: Sendable {
    let state = Mutex(Record())
  }

  /// `replies` changes what is answered at `greeting`, at a command, or to the mail itself (`.`); an empty reply hangs up.
  public init(_ replies: [String: String] = [:]) throws {
    let record = Log()
    self.record = record
    self.server = try StubServer { connection in
      connection.write((replies["greeting"] ?? "220 stub ready") + "\r\n")
      while let command = connection.line() {
        record.state.withLock { $0.commands.append(command) }
        let verb = String(command.prefix { $0 != " " })
        if verb == "AUTH", replies[verb]?.hasPrefix("2") == true {
          connection.write("334 \r\n")
          if let token = connection.line() { record.state.withLock { $0.commands.append(token) } }
        }
        let usual = ["DATA": "354 go on", "QUIT": "221 bye"][verb] ?? "250 fine"
        let reply = replies[verb] ?? usual
        guard !reply.isEmpty, connection.write(reply + "\r\n") else { return }
        if verb == "DATA", reply.hasPrefix("354"), !Self.takeMail(connection, replies["."] ?? "250 taken", record) {
          return
        }
      }
    }
  }

  private static func takeMail(_ connection: StubServer.Connection, _ reply: String, _ record: Log) -> Bool {
    var mail = ""
    while let line = connection.line() {
      if line == "." {
        if reply.hasPrefix("250") { record.state.withLock { $0.mails.append(mail) } }
        return connection.write(reply + "\r\n")
      }
      mail += (line.hasPrefix(".") ? String(line.dropFirst()) : line) + "\n"
    }
    return false
  }
}
