extension ChildProcess {
  /// Starts a programme and waits for its end. When the task is cancelled meanwhile, the programme is ended and the
  /// error is `.cancelled`.
  static func run(
    _ command: Command
  ) async throws(PrivatePostgreSQLError) -> (status: ExitStatus, output: String) {
    let child = try await start(command)
    let status = await withTaskCancellationHandler {
      await child.exit()
    } onCancel: {
      child.send(command.signalOnOurDeath)
    }
    if Task.isCancelled { throw .cancelled }
    return (status, child.output.tail())
  }
}
