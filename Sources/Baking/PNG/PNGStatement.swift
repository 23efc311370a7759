internal import Compression

/// A text chunk under one of the keywords of badges.
struct PNGStatement {
  let chunkType: PNGChunkType
  let form: BakedForm
  let isIntact: Bool
  /// What is said, or why it cannot be read.
  let statement: Result<StatementText, UnbakingRefusal>
  let isCompressed: Bool

  /// The statement in `chunk`; `nil` where the chunk is another one.
  init?(_ chunk: PNGChunk) {
    guard let form = BakedForm.allCases.first(where: { chunk.isText(under: $0.keyword) }) else { return nil }
    self.chunkType = chunk.type
    self.form = form
    self.isIntact = chunk.isIntact
    // After the keyword and its zero byte come the flags of an iTXt, if it is one.
    let rest = chunk.data.dropFirst(form.keyword.utf8.count + 1)
    self.isCompressed =
      chunk.type == .packedText || chunk.type == .internationalText && rest.first == 1
    self.statement = Result { () throws(UnbakingRefusal) in
      try StatementText(carried: try Self.text(of: chunk, after: form.keyword))
    }
  }

  /// The standard's order: credentials before assertions, and `iTXt` before the old chunks.
  var rank: Int {
    switch (chunkType, form) {
    case (.internationalText, .version3): 0
    case (.internationalText, .version2): 1
    case (_, .version3): 2
    case (_, .version2): 3
    }
  }

  private static func text(of chunk: PNGChunk, after keyword: String) throws(UnbakingRefusal) -> [UInt8] {
    guard chunk.data.count <= BakingLimits.statement else { throw .tooLarge(.statement) }
    guard chunk.data.count > keyword.utf8.count else { throw .damaged(.chunkFields) }
    let rest = chunk.data.dropFirst(keyword.utf8.count + 1)
    switch chunk.type {
    case .text: return utf8(rest)
    case .packedText: return utf8(try inflatedText(method: rest.first, rest.dropFirst())[...])
    default: return try internationalText(rest)
    }
  }

  /// `iTXt`: compression flag · method · language tag · 0 · translated keyword · 0 · text.
  private static func internationalText(_ fields: ArraySlice<UInt8>) throws(UnbakingRefusal) -> [UInt8] {
    guard fields.count >= 4, let flag = fields.first, flag <= 1 else { throw .damaged(.chunkFields) }
    let parts = fields.dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .damaged(.chunkFields) }
    return flag == 0 ? Array(parts[2]) : try inflatedText(method: fields.dropFirst().first, parts[2])
  }

  /// Inflates a text; method 0, zlib, is the only one there is.
  private static func inflatedText(
    method: UInt8?, _ packed: ArraySlice<UInt8>
  ) throws(UnbakingRefusal) -> [UInt8] {
    guard method == 0 else { throw .damaged(.compression) }
    var text: [UInt8] = []
    let outcome = Inflating.run(packed, limit: BakingLimits.statement) { piece in
      text += piece
      return true
    }
    switch outcome {
    case .whole: return text
    case .tooLong: throw .tooLarge(.statement)
    case .damaged: throw .damaged(.compression)
    }
  }

  /// The old chunks are Latin-1 by the standard, and UTF-8 as often as not.
  private static func utf8(_ text: ArraySlice<UInt8>) -> [UInt8] {
    if String(validating: text, as: UTF8.self) != nil { return Array(text) }
    return Array(String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) })).utf8)
  }
}

extension PNGChunk {
  /// Whether this is a text chunk with exactly this keyword (which ends at a zero byte, or with the chunk).
  func isText(under keyword: String) -> Bool {
    switch type {
    case .text, .packedText, .internationalText:
      let length = keyword.utf8.count
      return data.starts(with: keyword.utf8) && (data.count == length || data[data.startIndex + length] == 0)
    default:
      return false
    }
  }
}
