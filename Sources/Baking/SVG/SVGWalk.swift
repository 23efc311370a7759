/// One walk through a document: what the parser's callbacks hand on, and what they have counted.
final class SVGWalk {
  /// Takes each node, until a limit is passed.
  private let receive: (SVGNode) -> Void
  /// Ends the parser's work.
  var stop: () -> Void = {}
  private(set) var fault: SVGFault?
  private var elements = 0
  private var depth = 0

  init(_ receive: @escaping (SVGNode) -> Void) { self.receive = receive }

  /// The walk that a callback was given as an untyped pointer.
  static func from(_ pointer: UnsafeMutableRawPointer?) -> SVGWalk? {
    pointer.map { Unmanaged<SVGWalk>.fromOpaque($0).takeUnretainedValue() }
  }

  func visit(_ node: SVGNode) {
    if fault == nil { receive(node) }
  }

  /// Counts one element more, and says whether it is within the limits.
  func mayStart(attributes: Int) -> Bool {
    elements += 1
    depth += 1
    if depth > BakingLimits.depth { end(with: .tooDeep) }
    if elements > BakingLimits.elements { end(with: .tooManyElements) }
    if attributes > BakingLimits.attributes { end(with: .tooManyAttributes) }
    return fault == nil
  }

  func end() {
    depth -= 1
    visit(.end)
  }

  private func end(with fault: SVGFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    stop()
  }
}
