extension String {
  /// At most so many characters. Most texts are shorter, which their bytes tell at once: no text has more characters.
  func cut(to limit: Int) -> String { utf8.count <= limit ? self : String(prefix(limit)) }
}
