internal import Foundation
internal import Glibc

/// Everything that is needed to start the server, and to start it again.
struct Launcher: Sendable {
  let folder: DataFolder
  let socket: SocketFolder
  let programmes: Programmes
  let flavour: Flavour
  /// Recovery after a crash can take minutes.
  var patience = Duration.seconds(600)

  /// Starts the server and waits until it answers. What an earlier server left is cleared away first.
  func launch() async throws(PrivatePostgreSQLError) -> ChildProcess {
    try await Leftovers(folder: folder).clear()
    _ = try SocketFolder.prepare(at: socket.path, for: folder.user)
    let settings = flavour.settings(socketFolder: socket.path).flatMap { ["-c", $0] }
    let server = try await ChildProcess.start(
      Command(
        programme: programmes.postgres, arguments: ["-D", folder.cluster] + settings, user: folder.otherUser,
        signalOnOurDeath: flavour.signalOnOurDeath))
    do {
      try await waitUntilReady(server)
    } catch {
      await end(server)
      throw error
    }
    return server
  }

  /// Ends the server, gently at first.
  func end(_ server: ChildProcess) async {
    for (signal, patience) in flavour.endings {
      server.send(signal)
      if await server.exit(within: patience) != nil { return }
    }
  }

  private func waitUntilReady(_ server: ChildProcess) async throws(PrivatePostgreSQLError) {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      if let status = server.status { throw failure(of: server, status) }
      if let file = PostmasterFile(path: folder.postmasterFile), file.process == server.id, file.isReady { return }
      do { try await Task.sleep(for: .milliseconds(10)) } catch { throw .cancelled }
    }
    throw .notReady(seconds: Int(patience.components.seconds))
  }

  private func failure(of server: ChildProcess, _ status: ExitStatus) -> PrivatePostgreSQLError {
    let output = server.output.tail() + logTail()
    if isAboutRoom(output) { return .diskFull(folder: folder.path) }
    let words = lastWords(output)
    return .startFailed(output: words.isEmpty ? "\(programmes.postgres) \(status)." : words)
  }

  /// The end of the newest log: once the server's collector runs, its last words are there.
  private func logTail() -> String {
    let logs = folder.cluster + "/log"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: logs)) ?? []
    let dated = names.compactMap { name -> (path: String, changed: Date)? in
      let facts = try? FileManager.default.attributesOfItem(atPath: "\(logs)/\(name)")
      return (facts?[.modificationDate] as? Date).map { ("\(logs)/\(name)", $0) }
    }
    guard let newest = dated.max(by: { $0.changed < $1.changed }), newest.changed.timeIntervalSinceNow > -60,
      let handle = FileHandle(forReadingAtPath: newest.path)
    else { return "" }
    let size = (try? handle.seekToEnd()) ?? 0
    try? handle.seek(toOffset: size > 2_000 ? size - 2_000 : 0)
    return "\n" + String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
  }
}
