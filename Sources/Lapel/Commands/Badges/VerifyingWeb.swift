internal import ArgumentParser
internal import Fetching
internal import Foundation
internal import LinkedData
internal import Verification
internal import Work

/// Where a verification from the command line gets its documents.
enum VerifyingWeb {
  /// The recorded web in a file, where one is named; otherwise the web as it is, past the same guard as the site's.
  static func chosen(recorded: String?, now: Date) throws -> Web {
    guard let recorded else {
      var configuration = FetchingConfiguration()
      configuration.userAgent = "Lapel/\(Lapel.version)"
      return .fetched(by: Fetcher(configuration))
    }
    do {
      return try WebRecord(json: JSON(parsing: GivenFile.bytes(of: recorded, limit: 64 << 20))).web(at: now)
    } catch let malformed as JSON.Malformed {
      throw MalformedFile.refusal(recorded, malformed)
    } catch let malformed as WebRecord.Malformed {
      throw MalformedFile.refusal(recorded, malformed)
    }
  }
}
