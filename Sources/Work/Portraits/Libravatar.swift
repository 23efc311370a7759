internal import Crypto
internal import Foundation
internal import LinkedData
public import Names
public import Verification

/// Libravatar: where people who want that keep one picture of themselves for many sites, found by the hash of an address.
///
/// - Source: the Libravatar API (wiki.libravatar.org/api), for one server: domains that name another one are not followed.
public struct Libravatar: Sendable {
  /// The way there.
  let web: Web
  /// Draws a photograph anew as a square PNG; `nil` where it is none.
  let redraw: @Sendable (_ photograph: [UInt8]) async -> [UInt8]?

  public init(web: Web, redraw: @escaping @Sendable (_ photograph: [UInt8]) async -> [UInt8]?) {
    self.web = web
    self.redraw = redraw
  }

  /// Where the picture of an address is. Where it has none the answer is to be 404, instead of some other picture.
  public static func picture(of address: EmailAddress) -> String {
    let digits = Hexadecimal.encode(Array(SHA256.hash(data: Data(address.folded.utf8))))
    return "https://seccdn.libravatar.org/avatar/\(digits)?s=512&d=404"
  }

  /// What came of asking.
  enum Answer: Sendable {
    /// A square PNG, drawn here.
    case picture([UInt8])
    /// There is none, or nothing that is a picture.
    case none
    /// Nobody knows at the moment.
    case silent
  }

  func ask(for address: EmailAddress) async -> Answer {
    guard case .document(let answer) = await web.get(Self.picture(of: address), .image) else { return .silent }
    switch answer.status {
    case 200: return await redraw(answer.body).map(Answer.picture) ?? .none
    case 404, 410: return .none
    default: return .silent
    }
  }
}
