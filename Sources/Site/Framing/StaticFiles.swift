internal import Addresses
internal import Crypto
public import Foundation
internal import LinkedData

/// The site's own files: style, script, logo, sample pins. Read once at the start; their addresses carry their hash, so
/// browsers keep them for ever.
public struct StaticFiles: Sendable {
  /// A file and its hash.
  struct File: Sendable {
    let bytes: [UInt8]
    let mediaType: String
    let version: String
  }

  /// A folder that cannot be read.
  public struct Missing: Error, CustomStringConvertible {
    public let path: String
    public var description: String { "There are no static files in \(path). Set LAPEL_WEB to the folder web/static." }
  }

  private let files: [String: File]

  public init(folder: URL) throws(Missing) {
    var files: [String: File] = [:]
    for prefix in ["", "badges/"] {
      let folder = folder.appending(path: prefix)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
        guard let mediaType = Self.mediaTypes[String(name.split(separator: ".").last ?? "")],
          let data = try? Data(contentsOf: folder.appending(path: name))
        else { continue }
        let digest = Hexadecimal.encode(Array(SHA256.hash(data: data).prefix(6)))
        files[prefix + name] = File(bytes: Array(data), mediaType: mediaType, version: digest)
      }
    }
    guard files["lapel.css"] != nil else { throw Missing(path: folder.path) }
    self.files = files
  }

  func file(_ name: FileName) -> File? { files[name.segment] }
  func badge(_ name: FileName) -> File? { files["badges/" + name.segment] }

  /// The address of a file, with its hash.
  func link(_ name: String) -> Link { versioned(Paths.staticFile, name, files[name]) }
  func badgeLink(_ name: String) -> Link { versioned(Paths.staticBadge, name, files["badges/" + name]) }

  private func versioned(_ path: Path<FileName>, _ name: String, _ file: File?) -> Link {
    guard let name = FileName(segment: name) else { return Paths.home.link() }
    return path.link(name).with(query: [(name: "v", value: file?.version ?? "")])
  }

  private static let mediaTypes = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png",
  ]
}
