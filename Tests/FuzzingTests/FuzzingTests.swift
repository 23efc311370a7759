import Foundation
import Fuzzing
import Testing

@Suite("Damaged inputs", .serialized)
struct FuzzingTests {
  /// For how long each reader is looked at; `deploy/fuzz` does it for longer.
  private static let time: Duration = .seconds(10)

  @Test("no damage to an input crashes what reads it", arguments: FuzzTarget.allCases)
  func nothingCrashes(target: FuzzTarget) async {
    let seed = UInt64(Date().timeIntervalSince1970 / 86_400)
    let outcome = await FuzzRun(target, seed: seed).run(for: Self.time)
    print("\(target.rawValue): \(outcome.count) damaged inputs of seed \(seed)")
    #expect(outcome.count > 0)
  }

  @Test("an input is made again from its number alone", arguments: FuzzTarget.allCases)
  func repeatable(target: FuzzTarget) {
    let (first, second) = (FuzzRun(target, seed: 7), FuzzRun(target, seed: 7))
    #expect((0..<200).allSatisfy { first.input($0) == second.input($0) })
    #expect(Set((0..<200).map { first.input($0) }).count > 150)
    #expect(first.input(3) != FuzzRun(target, seed: 8).input(3))
  }
}
