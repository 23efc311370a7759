/// A bounded number of connections that many tasks share.
public actor Pool {
  private let options: ConnectionOptions
  private let size: Int
  private let longestLine: Int
  private let patience: Duration
  private let observe: (@Sendable (String) -> Void)?
  private var idle: [Connection] = []
  private var open = 0
  private var line: [Waiting] = []
  private var nextTurn = 0
  private var isClosed = false

  private struct Waiting {
    let turn: Int
    let continuation: CheckedContinuation<Turn, any Error>
  }

  /// What somebody at the head of the line gets: a connection, or the right to open one.
  private enum Turn {
    case connection(Connection)
    case vacancy
  }

  /// `size` connections at most; at most `longestLine` tasks wait for one, none longer than `patience`.
  public init(
    _ options: ConnectionOptions, size: Int = 16, longestLine: Int = 256, patience: Duration = .seconds(5),
    observe: (@Sendable (String) -> Void)? = nil
  ) {
    self.options = options
    self.size = size
    self.longestLine = longestLine
    self.patience = patience
    self.observe = observe
  }

  /// Runs `body` with a connection that nobody else uses meanwhile.
  ///
  /// Throws ``DatabaseError/busy`` where the line is too long or stands still.
  public nonisolated func withConnection<Value: Sendable>(
    _ body: @Sendable (Connection) async throws -> Value
  ) async throws -> Value {
    let connection = try await take()
    do {
      let value = try await body(connection)
      await giveBack(connection)
      return value
    } catch {
      await giveBack(connection)
      throw error
    }
  }

  /// Closes what is idle now and everything else when it comes back.
  public func close() {
    isClosed = true
    idle.removeAll()
    for waiting in line {
      waiting.continuation.resume(throwing: DatabaseError.connection(reason: "the pool is closed"))
    }
    line.removeAll()
  }

  private func take() async throws -> Connection {
    if isClosed { throw DatabaseError.connection(reason: "the pool is closed") }
    if let connection = idle.popLast() {
      if await connection.isOpen { return connection }
      open -= 1
      return try await take()
    }
    if open < size {
      open += 1
      return try await fillVacancy()
    }
    switch try await standInLine() {
    case .connection(let connection): return connection
    case .vacancy: return try await fillVacancy()
    }
  }

  private func fillVacancy() async throws -> Connection {
    do {
      return try await Connection.open(options, observe: observe)
    } catch {
      leaveVacancy()
      throw error
    }
  }

  private func standInLine() async throws -> Turn {
    guard line.count < longestLine else { throw DatabaseError.busy }
    nextTurn += 1
    let turn = nextTurn
    let patience = patience
    let timer = Task {
      try await Task.sleep(for: patience)
      self.leave(turn, with: .busy)
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        line.append(Waiting(turn: turn, continuation: continuation))
        if Task.isCancelled { leave(turn, with: .cancelled) }
      }
    } onCancel: {
      Task { await self.leave(turn, with: .cancelled) }
    }
  }

  private func leave(_ turn: Int, with error: DatabaseError) {
    guard let place = line.firstIndex(where: { $0.turn == turn }) else { return }
    line.remove(at: place).continuation.resume(throwing: error)
  }

  private func giveBack(_ connection: Connection) async {
    let isSound = await connection.isSound
    guard isSound, !isClosed else { return leaveVacancy() }
    if line.isEmpty {
      idle.append(connection)
    } else {
      line.removeFirst().continuation.resume(returning: .connection(connection))
    }
  }

  private func leaveVacancy() {
    if line.isEmpty || isClosed {
      open -= 1
    } else {
      line.removeFirst().continuation.resume(returning: .vacancy)
    }
  }
}
