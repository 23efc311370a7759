/// The head of a request as libmicrohttpd hands it over, before anything is believed of it.
struct RawHead: Sendable {
  struct Field: Sendable {
    var name: [UInt8]
    var value: [UInt8]
  }

  var method: [UInt8]
  var target: [UInt8]
  var version: [UInt8]
  var fields: [Field]
  /// Bytes from the method to the empty line.
  var size: Int
  /// Whether the pieces lie in memory as they do in a head without NUL bytes and folded lines (``HeadLayout``).
  var isWellLaid = true
  var peer: String
}
