internal import Storage
internal import Synchronization

/// The jobs that a node is at this moment at work on, which are the only ones it may keep for itself.
///
/// A job can be a node's in the database without anybody being at it: the connection broke while it was taken or set
/// back. Such a one has to fall to whoever comes next once its lease is over.
final class JobsInHand: Sendable {
  private let jobs = Mutex<Set<Job.ID>>([])

  var all: [Job.ID] { jobs.withLock { Array($0) } }

  func take(_ job: Job.ID) { jobs.withLock { _ = $0.insert(job) } }

  func put(_ job: Job.ID) { jobs.withLock { _ = $0.remove(job) } }
}
