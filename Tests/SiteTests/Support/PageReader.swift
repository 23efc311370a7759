import Foundation

/// Reads the tags of a page, for what none of them may do.
struct PageReader {
  /// What a policy without exceptions would stop, and what leads away from the site unasked.
  private(set) var faults: [String] = []

  init(_ page: String) {
    for tag in page.matches(of: /<([a-z][a-z0-9]*)((?:\s+[^\s=>\/]+(?:="[^"]*")?)*)\s*\/?>/) {
      let name = String(tag.1)
      var attributes: [String: String] = [:]
      for attribute in String(tag.2).matches(of: /([^\s=]+)(?:="([^"]*)")?/) {
        attributes[String(attribute.1)] = attribute.2.map(String.init) ?? ""
      }
      check(name, attributes)
    }
    for body in page.matches(of: /<(script|style)([^>]*)>([^<]*)/) where !body.3.isEmpty || body.1 == "style" {
      // Data is no script: no browser runs it.
      if body.2 == #" type="application/ld+json""# { continue }
      faults.append("a \(body.1) of its own")
    }
    if page.matches(of: /</).count != page.matches(of: /<(?:\/?[a-z]|!doctype)/).count { faults.append("a bare <") }
  }

  private mutating func check(_ name: String, _ attributes: [String: String]) {
    if ["iframe", "object", "embed", "base"].contains(name) { faults.append(name) }
    if attributes["http-equiv"] != nil { faults.append("http-equiv") }
    for (key, value) in attributes {
      if key == "style" || key.hasPrefix("on") { faults.append("\(name) \(key)") }
      // A link for people may lead elsewhere; nothing that a browser loads or sends by itself may.
      let isLoaded =
        ["src", "srcset", "action", "formaction", "poster", "data"].contains(key)
        || (name == "link" && key == "href" && attributes["rel"] != "alternate")
      if isLoaded, !value.hasPrefix("/") || value.hasPrefix("//") { faults.append("\(name) \(key)=\(value)") }
      if key == "href", value.lowercased().hasPrefix("javascript:") || value.hasPrefix("data:") {
        faults.append("\(name) \(value)")
      }
    }
  }
}
