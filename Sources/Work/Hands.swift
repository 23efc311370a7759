internal import Storage

/// The jobs that a node is at.
actor Hands {
  private var jobs: Set<Job.ID> = []

  var held: [Job.ID] { Array(jobs) }

  func take(_ job: Job.ID) { jobs.insert(job) }
  func leave(_ job: Job.ID) { jobs.remove(job) }
}
