/// The name of one of the site's own static files: letters, digits, hyphens and inner dots; never a path.
public struct FileName: Sendable, Hashable, PathParameter {
  public let segment: String

  public init?(segment: String) {
    let allowed = segment.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard (1...100).contains(segment.utf8.count), allowed, !segment.hasPrefix("."), !segment.contains("..") else {
      return nil
    }
    self.segment = segment
  }
}
