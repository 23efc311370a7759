internal import Baking

/// What the site does with a picture beside verifying it: making it safe to show, and baking another badge into it.
enum PictureLook {
  static func look(at input: [UInt8]) {
    _ = safePicture(input)
    guard let baked = try? bake("https://issuer.example/a/1", into: input, as: .version2) else { return }
    let text = try? unbake(baked).text
    precondition(text == nil || text == "https://issuer.example/a/1", "what was baked reads as something else")
    if let again = try? bake("https://issuer.example/a/1", into: baked, as: .version2) {
      precondition(again == baked, "baking twice grew")
    }
  }
}
