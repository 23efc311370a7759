internal import ArgumentParser
internal import LinkedData
internal import OpenBadges
internal import Verification

/// `lapel verify --cases`: a list of badges with the verdicts they should get.
struct RunCases {
  let file: String

  func run() async throws {
    let cases = try read()
    var different = 0
    for item in cases {
      guard let difference = item.difference(await item.run()) else { continue }
      different += 1
      print("\(item.name): \(Self.words(difference, item))")
    }
    print("\(cases.count) cases, \(different) otherwise than expected")
    if different > 0 { throw ExitCode.failure }
  }

  private func read() throws -> [VerificationCase] {
    do {
      return try VerificationCase.list(JSON(parsing: try GivenFile.bytes(of: file, limit: 64 << 20)))
    } catch let malformed as JSON.Malformed {
      throw MalformedFile.refusal(file, malformed)
    } catch let malformed as VerificationCase.Malformed {
      throw MalformedFile.refusal(file, malformed)
    }
  }

  private static func words(_ difference: VerificationCase.Difference, _ item: VerificationCase) -> String {
    let expected = "\(item.expected.rawValue) by \(item.decidingCheck?.rawValue ?? "any check")"
    switch difference {
    case .verdict(let headline, let check):
      return "\(headline.rawValue) by \(check?.rawValue ?? "no check"), expected \(expected)"
    case .decidingCheck(let check):
      return "\(item.expected.rawValue), but by \(check?.rawValue ?? "no check"), expected \(expected)"
    case .row(let check, let state):
      return "\(item.expected.rawValue), but \(check.rawValue) is \(state.rawValue), expected \(expected)"
    }
  }
}
