/// Where the pieces of a head lie in memory, which shows what their values hide.
///
/// libmicrohttpd 0.9.75 hands out the pieces as C strings that it cut out of the bytes it read, so a NUL byte ends a
/// value early, and joins a folded line to the *name* of its field (`X: a` and ` b` become `Xb: a`). Both leave traces:
/// the next piece does not begin where the one before must have ended. Only addresses are compared here, nothing is read
/// through them.
struct HeadLayout {
  struct Piece {
    var start: Int
    var count: Int
    var end: Int { start + count }
  }

  var method: Piece
  var target: Piece
  var version: Piece
  var fields: [(name: Piece, value: Piece)]
  /// Bytes from the method to the end of the empty line.
  var size: Int

  /// Whether each piece begins right after the one before: one byte between the words of the request line, a line
  /// break (one byte or two) between lines, a colon and optional blanks between name and value.
  var isWellLaid: Bool {
    guard target.start == method.end + 1, version.start == target.end + 1 else { return false }
    var end = version.end
    for field in fields {
      guard (1...2).contains(field.name.start - end), field.value.start > field.name.end else { return false }
      end = field.value.end
    }
    return (2...4).contains(method.start + size - end)
  }
}
