internal import LinkedData

/// A PNG or JPEG inside an SVG, as a `data:` address.
struct EmbeddedPicture {
  /// The address of the picture written anew.
  let address: String
  /// Pixels in all.
  let pixels: Int

  /// The picture in a `data:image/png` or `data:image/jpeg` address; `nil` for any other reference, and where the
  /// picture is not sane.
  init?(_ reference: String) {
    let bytes = reference.utf8.filter { $0 > 0x20 }
    guard let comma = bytes.prefix(64).firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let head = String(decoding: bytes[..<comma], as: UTF8.self).lowercased()
    guard let picture = Self.decode(bytes[(comma + 1)...]) else { return nil }
    switch head {
    case "data:image/png;base64":
      guard let safe = safePicture(picture), safe.kind == .png else { return nil }
      self.address = "data:image/png;base64," + Self.encode(safe.bytes)
      self.pixels = safe.width * safe.height
    case "data:image/jpeg;base64", "data:image/jpg;base64":
      guard let safe = JPEGPicture(picture) else { return nil }
      self.address = "data:image/jpeg;base64," + Self.encode(safe.bytes)
      self.pixels = safe.width * safe.height
    default:
      return nil
    }
  }

  /// Base 64 of RFC 4648, section 4, which differs from ``Base64URL`` in two letters and the padding.
  private static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let swapped = text.map { letter in
      switch letter {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      default: letter
      }
    }
    return Base64URL.decode(String(decoding: swapped, as: UTF8.self), allowingPadding: true)
  }

  private static func encode(_ bytes: [UInt8]) -> String {
    let swapped = Base64URL.encode(bytes).utf8.map { letter in
      switch letter {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: letter
      }
    }
    let padding = String(repeating: "=", count: (4 - swapped.count % 4) % 4)
    return String(decoding: swapped, as: UTF8.self) + padding
  }
}
