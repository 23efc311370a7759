internal import Addresses
internal import Gateway
internal import Names
internal import Pages
internal import Pictures
internal import QRCode

/// `GET /award/{id}/qrcode`: the address of the award's page for a telephone, as PNG, or as SVG with `?format=svg`.
struct ShowQRCode: Sendable {
  let drawings: Drawings

  func answer(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let shared = try await SharedAward.load(id, call)
    let border = QRCode.quietZone
    guard let code = QRCode(call.settings.base.absolute(shared.page)) else { throw Refusal.notFound }
    if call.request.query("format") == "svg" {
      let path = (0..<code.side).flatMap { row in
        code.runs(row: row).map { "M\($0.lowerBound + border) \(row + border)h\($0.count)v1h-\($0.count)z" }
      }.joined()
      let drawing = QRCodeDrawing(side: code.side + 2 * border, path: path)
      return .shared(drawing.markup(), mediaType: "image/svg+xml", kind: .picture, of: shared.account, for: call)
    }
    guard let square = ModuleSquare(side: code.side, isDark: code.modules), let png = try await drawings.code(square)
    else { throw Refusal(.unavailable, retryAfter: 60) }
    return .shared(png, mediaType: "image/png", kind: .picture, of: shared.account, for: call)
  }
}
