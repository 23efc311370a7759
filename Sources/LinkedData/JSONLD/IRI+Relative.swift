extension IRI {
  /// An address as seen from `base`, where both have the same root; else as it is.
  static func relative(_ iri: String, to base: String?) -> String {
    guard let base, isAbsolute(base), isAbsolute(iri) else { return iri }
    let from = Parts(base)
    let target = Parts(iri)
    guard from.scheme == target.scheme, from.authority == target.authority, target.authority != nil else { return iri }
    let slash = UInt8(ascii: "/")
    var up = Parts.withoutDots(from.path).split(separator: slash, omittingEmptySubsequences: false)[...]
    var down = Parts.withoutDots(target.path).split(separator: slash, omittingEmptySubsequences: false)[...]
    let kept = target.fragment != nil || target.query != nil ? 0 : 1
    while let mine = up.first, down.count > kept, let other = down.first, mine.elementsEqual(other) {
      up = up.dropFirst()
      down = down.dropFirst()
    }
    var path = [UInt8](String(repeating: "../", count: max(0, up.count - 1)).utf8)
    path += down.joined(separator: [slash])
    var result = target
    result.scheme = nil
    result.authority = nil
    result.path = path[...]
    let text = result.text
    if text.isEmpty { return "./" }
    return Keyword.isReserved(text) || ContextScope.split(text) != nil && isAbsolute(text) ? "./" + text : text
  }
}
