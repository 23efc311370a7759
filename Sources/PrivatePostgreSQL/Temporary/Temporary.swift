internal import Foundation
internal import Glibc
internal import Synchronization

extension PrivatePostgreSQL {
  /// A server for this process's tests: made when first asked for, without care for the disk, ended and removed when
  /// the process exits. What killed test runs left is removed on the way.
  ///
  /// It takes 300 connections. It is not started again when it dies.
  public static func temporary() async throws(PrivatePostgreSQLError) -> PrivatePostgreSQL {
    try await TemporaryServer.ofThisProcess.value.get()
  }
}

/// The one throw-away server of a test process.
enum TemporaryServer {
  static let ofThisProcess = Task {
    do throws(PrivatePostgreSQLError) {
      return Result<PrivatePostgreSQL, PrivatePostgreSQLError>.success(try await start())
    } catch {
      return .failure(error)
    }
  }

  private static func start() async throws(PrivatePostgreSQLError) -> PrivatePostgreSQL {
    await TemporaryFolders.removeAbandoned()
    for _ in 0..<3 {
      do throws(PrivatePostgreSQLError) {
        return try await start(in: TemporaryFolders.new())
      } catch .alreadyInUse, .unusable {
        // Another test run took the folder for an abandoned one, in the moment before its lock was held.
        continue
      }
    }
    return try await start(in: TemporaryFolders.new())
  }

  private static func start(in folder: URL) async throws(PrivatePostgreSQLError) -> PrivatePostgreSQL {
    let database = try await PrivatePostgreSQL.start(in: folder, flavour: .throwaway)
    let process = await database.process
    running.withLock { $0 = (process, folder) }
    atexit { TemporaryServer.remove() }
    return database
  }

  private static let running = Mutex<(process: Int32, folder: URL)?>(nil)

  /// The last thing that the process does: everything else has ended.
  private static func remove() {
    guard let (process, folder) = running.withLock({ $0 }) else { return }
    kill(process, SIGQUIT)
    for _ in 0..<500 where kill(process, 0) == 0 { usleep(10_000) }
    try? FileManager.default.removeItem(at: folder)
  }
}
