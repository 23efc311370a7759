internal import Baking

extension FuzzTarget {
  /// Whole inputs to begin from.
  var seeds: [[UInt8]] {
    switch self {
    case .png: pictures(SeedPictures.png)
    case .svg: pictures(SeedPictures.svg)
    case .jsonLD: SeedDocuments.all.map { Array($0.utf8) }
    case .jws: SeedDocuments.signed.map { Array($0.utf8) }
    }
  }

  private func pictures(_ plain: [UInt8]) -> [[UInt8]] {
    let statements = SeedDocuments.all + SeedDocuments.signed + ["https://issuer.example/a/1"]
    let baked = statements.flatMap { statement in
      BakedForm.allCases.compactMap { try? bake(statement, into: plain, as: $0) }
    }
    return [plain] + baked
  }

  /// Pieces that mean something to the readers of this target.
  var tokens: [[UInt8]] {
    let texts: [String] =
      switch self {
      case .png:
        ["IHDR", "IDAT", "IEND", "iTXt", "tEXt", "zTXt", "PLTE", "tRNS", "openbadges\u{0}", "openbadgecredential\u{0}"]
      case .svg:
        [
          "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "&amp;",
          "&#0;", "&#x1F600;", "<!DOCTYPE svg [<!ENTITY a 'b'>]>", " verify=\"", "<openbadges:assertion",
          "xmlns:o=\"\"",
          "<use href=\"#a\"/>", "<style>", "data:image/png;base64,", "<filter id=\"a\"/>",
        ]
      case .jsonLD:
        [
          "{", "}", "[", "]", ",", ":", "null", "true", "1e400", "-0", "\"\\ud800\"", "\"\\u0000\"", "\"@context\":",
          "\"@id\":", "\"@type\":", "\"@graph\":", "\"@list\":", "\"@reverse\":", "\"@nest\":", "\"@included\":",
          "\"@container\":", "\"@import\":", "\"@propagate\":false", "\"@protected\":true", "\"@vocab\":\"\"",
          "\"_:b0\"", "\"https://www.w3.org/ns/credentials/v2\"", "\"https://w3id.org/openbadges/v2\"", "\"did:key:z\"",
        ]
      case .jws:
        [".", "..", "=", "e30", "eyJhbGciOiJub25lIn0", "eyJhbGciOiJSUzI1NiJ9", "eyJhbGciOiJFUzI1NiJ9", "A", "-_"]
      }
    return texts.map { Array($0.utf8) } + [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF]]
  }
}
