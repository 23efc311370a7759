import Backpack
import Foundation
import OpenBadges
import Testing

@Suite("When a badge is checked again")
struct CheckScheduleTests {
  private let now = Date(timeIntervalSince1970: 1_795_521_600)
  private let day: Double = 86_400

  private func pause(after headline: Headline, days: Double, spread: Double = 0.5) -> Double {
    let next = CheckSchedule.next(
      after: headline, heldSince: now.addingTimeInterval(-days * day), at: now, spread: spread)
    return next.timeIntervalSince(now) / day
  }

  @Test("one that stands after a day, then after as long as it was held, and at least once a month")
  func standing() {
    #expect(pause(after: .verified, days: 0) == 1)
    #expect(pause(after: .verified, days: 4) == 4)
    #expect(pause(after: .verifiedWithRemarks, days: 400) == 30)
    #expect(pause(after: .verified, days: -5) == 1)
  }

  @Test("one that no longer stands seldom, one that could not be fully checked sooner")
  func others() {
    #expect(pause(after: .revoked, days: 1) == 90)
    #expect(pause(after: .expired, days: 1) == 90)
    #expect(pause(after: .notFullyChecked, days: 20) < pause(after: .verified, days: 20))
  }

  @Test("intervals are spread by a tenth to either side, whatever the number")
  func spread() {
    #expect(abs(pause(after: .revoked, days: 0, spread: 0) - 81) < 0.001)
    #expect(abs(pause(after: .revoked, days: 0, spread: 1) - 99) < 0.001)
    #expect(abs(pause(after: .revoked, days: 0, spread: 7) - 99) < 0.001)
    let spreads = (1...100).map { Holding.ID(rawValue: $0).spread }
    #expect(spreads.allSatisfy { (0..<1).contains($0) } && Set(spreads.map { Int($0 * 10) }).count == 10)
  }

  @Test("who does not answer is asked again after an hour, six hours, then daily")
  func retries() {
    let hours = [1, 2, 3, 50, 0].map {
      CheckSchedule.retry(afterFailedTries: $0, at: now, spread: 0.5).timeIntervalSince(now) / 3600
    }
    #expect(hours == [1, 6, 24, 24, 1])
  }

  @Test("silence is no verdict until it lasted for thirty days")
  func silence() {
    func isFailed(_ headline: Headline, before: Headline = .verified, since days: Double?) -> Bool {
      CheckSchedule.isFailedTry(
        headline, before: before, failingSince: days.map { now.addingTimeInterval(-$0 * day) }, at: now)
    }
    #expect(isFailed(.notFullyChecked, since: nil))
    #expect(isFailed(.notFullyChecked, since: 29))
    #expect(!isFailed(.notFullyChecked, since: 30))
    #expect(!isFailed(.notFullyChecked, before: .notFullyChecked, since: nil))
    #expect(!isFailed(.revoked, since: 3) && !isFailed(.notVerified, since: nil))
  }
}
