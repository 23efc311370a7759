public import Foundation
public import Postgres

extension Connection {
  /// Counts one try in a bucket and returns how many there were in the current window, this one included.
  ///
  /// Windows of one length start at whole multiples of it, so all nodes count in the same one. `window` is in seconds.
  public func countAttempt(in bucket: String, window: Int, at now: Date) throws(DatabaseError) -> Int {
    let start = Date(
      timeIntervalSince1970: (now.timeIntervalSince1970 / Double(window)).rounded(.down) * Double(window))
    return try one(
      """
      INSERT INTO attempt (bucket, window_start, count) VALUES (\(bucket), \(start), 1)
      ON CONFLICT (bucket, window_start) DO UPDATE SET count = attempt.count + 1
      RETURNING count
      """, as: Single<Int>.self
    ).value
  }
}
