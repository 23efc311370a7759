internal import Baking
internal import LinkedData

/// People paste the address of a baked picture as often as that of its document. What the address answered is not asked
/// for twice.
public struct PictureAtAddress: Sendable {
  private let web: Web

  public init(web: Web) { self.web = web }

  /// The statement inside the picture, where the address leads to one; otherwise everything as it was.
  public func resolve(_ statement: Statement, _ file: FileReading) async -> (Statement, FileReading, Web) {
    guard case .address(let address) = statement else { return (statement, file, web) }
    let answer = await web.get(address, .document)
    let remembering = Web(home: web.home) { [web] asked, accept in
      asked.isSame(as: address) ? answer : await web.get(asked, accept)
    }
    guard case .document(let document) = answer, document.status == 200, let unbaked = try? unbake(document.body)
    else { return (statement, file, remembering) }
    switch unbaked.carrier {
    case .png, .svg: return (Statement(unbaked.statement), FileReading(unbaked), web)
    case .text: return (statement, file, remembering)
    }
  }
}
