/// Gives out identifiers with a prefix and a counter, one to each blank node, in the order of asking.
///
/// - Source: RDFC-1.0, section 4.5, “Issue Identifier Algorithm”.
struct IdentifierIssuer {
  private let prefix: [UInt8]
  /// The blank nodes that have an identifier, in the order in which they got it.
  private(set) var issued: [Int] = []
  private var numbers: [Int: Int] = [:]

  init(prefix: String) { self.prefix = Array(prefix.utf8) }

  func has(_ node: Int) -> Bool { numbers[node] != nil }

  /// The identifier, without `_:`; `nil` where none was given out.
  func identifier(of node: Int) -> [UInt8]? { numbers[node].map { prefix + String($0).utf8 } }

  /// The identifier, made now if there was none.
  @discardableResult
  mutating func issue(to node: Int) -> [UInt8] {
    if let identifier = identifier(of: node) { return identifier }
    numbers[node] = issued.count
    issued.append(node)
    return prefix + String(issued.count - 1).utf8
  }
}
