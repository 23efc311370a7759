/// Why a command did nothing, in a sentence for whoever typed it.
struct CommandRefusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
