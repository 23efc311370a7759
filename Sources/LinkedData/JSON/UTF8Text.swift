/// A text that equals another only where their UTF-8 bytes do.
///
/// `String`'s own equality is canonical equivalence: a precomposed and a decomposed “é” would be one key.
struct UTF8Text: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: UTF8Text, right: UTF8Text) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
