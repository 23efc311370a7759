internal import Glibc

/// Runs code that blocks on a thread made for it, which no other waiting can hold up.
enum OwnThread {
  /// Returns when `body` has run. Where no thread can be made, it runs right here.
  static func run(_ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
      let work = Unmanaged.passRetained(
        Work {
          body()
          continuation.resume()
        })
      var thread = pthread_t()
      let failure = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
          return nil
        }, work.toOpaque())
      if failure == 0 { pthread_detach(thread) } else { work.takeRetainedValue().body() }
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
