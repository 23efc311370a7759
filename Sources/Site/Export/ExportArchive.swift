internal import Archive
internal import Crypto
internal import Foundation
internal import LinkedData
internal import MicroHTTP

/// The ZIP of an export on its way to the client: what is written is sent at once, as fast as the client reads.
struct ExportArchive {
  private let zip: ZIPWriter
  private let client: BodyWriter

  init(to client: BodyWriter, at now: Date) throws {
    zip = try ZIPWriter(date: now)
    self.client = client
  }

  /// Adds a file and returns its SHA-256 in hexadecimal digits.
  @discardableResult
  func add(_ name: String, _ bytes: [UInt8]) async throws -> String {
    let isPicture = name.hasSuffix(".png")
    try zip.begin(name, isPacked: !isPicture)
    for start in stride(from: 0, to: bytes.count, by: Self.piece) {
      try zip.write(bytes[start..<min(bytes.count, start + Self.piece)])
      try await send()
    }
    try await send()
    return Hexadecimal.encode(Array(SHA256.hash(data: bytes)))
  }

  func finish() async throws {
    try zip.finish()
    try await send()
  }

  private func send() async throws {
    let written = zip.take()
    if !written.isEmpty { try await client.write(written) }
  }

  private static let piece = 64 << 10
}
