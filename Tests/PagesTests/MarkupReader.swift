/// Reads a page as a strict reader would: every tag closed in order, every attribute quoted, every id there once.
///
/// It notes what is wrong instead of stopping at it.
struct MarkupReader {
  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  private(set) var mistakes: [String] = []
  private(set) var text = ""
  private var open: [String] = []
  private var rest: Substring

  init(_ page: String) {
    self.rest = page[...]
    while let tag = rest.firstIndex(of: "<") {
      text += rest[..<tag]
      rest = rest[tag...].dropFirst()
      readTag()
    }
    text += rest
    if !open.isEmpty { mistakes.append("never closed: \(open)") }
    let ids = elements.compactMap { $0.attributes["id"] }
    for id in ids where ids.count(where: { $0 == id }) > 1 { mistakes.append("the id \(id) is there twice") }
    for element in elements {
      for attribute in ["for", "aria-labelledby", "aria-describedby"] {
        for id in element.attributes[attribute, default: ""].split(separator: " ") where !ids.contains(String(id)) {
          mistakes.append("\(element.name) \(attribute) names \(id), which is not there")
        }
      }
    }
  }

  private static let void: Set<String> = ["meta", "link", "img", "input", "br", "hr"]

  private mutating func readTag() {
    if rest.hasPrefix("!doctype html>") {
      rest.removeFirst("!doctype html>".count)
      return
    }
    guard let first = rest.first, first.isLetter || first == "/" else {
      mistakes.append("a bare < before \(rest.prefix(20))")
      return
    }
    if first == "/" {
      let name = String(rest.dropFirst().prefix { $0 != ">" })
      if open.last == name { open.removeLast() } else { mistakes.append("</\(name)> while \(open) is open") }
      rest = rest.dropFirst(name.count + 2)
      return
    }
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    var closesItself = false
    while let character = rest.first, character != ">" {
      if character.isWhitespace {
        rest.removeFirst()
      } else if character == "/" {
        closesItself = true
        rest.removeFirst()
      } else {
        let (key, value) = readAttribute()
        if attributes[key] != nil { mistakes.append("\(name) has \(key) twice") }
        attributes[key] = value
      }
    }
    rest = rest.dropFirst()
    elements.append(Element(name: name, attributes: attributes))
    if !closesItself, !Self.void.contains(name) { open.append(name) }
  }

  private mutating func readAttribute() -> (String, String) {
    let key = String(rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" })
    rest = rest.dropFirst(max(1, key.count))
    guard rest.first == "=" else { return (key, "") }
    rest.removeFirst()
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
      mistakes.append("\(key) is not quoted")
      return (key, "")
    }
    let value = String(rest.dropFirst()[..<end])
    rest = rest[end...].dropFirst()
    return (key, value)
  }
}
