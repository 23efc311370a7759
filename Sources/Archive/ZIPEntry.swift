/// One thing in a ZIP.
public struct ZIPEntry: Sendable, Hashable {
  /// What the ZIP calls it. Only ever a label: it may be absolute, or climb out of its folder, and no file is ever made
  /// of it.
  public let name: String
  /// Whether it is a file, rather than a folder or a link.
  public let isFile: Bool
  public let isEncrypted: Bool

  public init(name: String, isFile: Bool = true, isEncrypted: Bool = false) {
    self.name = name
    self.isFile = isFile
    self.isEncrypted = isEncrypted
  }

  /// The last part of the name.
  public var lastName: String {
    name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
  }

  /// The ending of the name, in small letters.
  public var ending: String {
    guard let dot = lastName.lastIndex(of: ".") else { return "" }
    return lastName[lastName.index(after: dot)...].lowercased()
  }
}
