internal import Foundation
internal import Synchronization

/// A thread that runs one actor's jobs, so that a blocking libpq call never holds a thread of the cooperative pool.
///
/// It ends when ``stop()`` was called and nothing is left to run.
final class ConnectionThread: SerialExecutor, @unchecked Sendable {
  // Everything below is guarded by `condition`.
  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []
  private var head = 0
  private var isStopping = false

  init(name: String) {
    // The thread holds the executor until it ends, so jobs always find it alive.
    let thread = Thread { [self] in run() }
    thread.name = name
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock {
      jobs.append(job)
      condition.signal()
    }
  }

  /// Lets the thread end once its jobs are done.
  func stop() {
    condition.withLock {
      isStopping = true
      condition.signal()
    }
  }

  private func run() {
    while let job = next() { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  private func next() -> UnownedJob? {
    condition.withLock {
      while head == jobs.count {
        jobs.removeAll(keepingCapacity: true)
        head = 0
        if isStopping { return nil }
        condition.wait()
      }
      defer { head += 1 }
      return jobs[head]
    }
  }
}
