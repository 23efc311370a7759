internal import Addresses

/// A badge's picture, never cropped or tinted; a drawing of a file where it has none.
struct Pin: Template {
  var picture: Link?
  /// Width and height in pixels of the layout.
  var size: Int
  /// Empty where the badge's name stands beside the picture.
  var alternative = ""
  /// Whether the browser may wait until the picture comes near the window.
  var isLazy = false
}
