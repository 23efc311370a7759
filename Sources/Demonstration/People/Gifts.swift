/// What a person is drawn to, each from 0 (never) to 3 (most evenings).
struct Gifts: Sendable, Hashable {
  var translating = 0
  var answering = 0
  var hunting = 0
  var building = 0
  var access = 0
  var writing = 0
  var drawing = 0
  var running = 0
  var teaching = 0
  /// Being where the others are: regattas and conferences.
  var gathering = 0
  /// Boats, outside the computer.
  var sailing = 0
}
