/// What of an SVG may be shown. Everything that is not named here is left out.
enum SVGAllowList {
  /// Elements of the SVG namespace; none of them runs, animates, links, or loads anything.
  static let elements = names(
    """
    svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop clipPath mask pattern marker image style title desc
    """
  ).union(filterSteps).union(["filter", "feMergeNode", "feFuncR", "feFuncG", "feFuncB", "feFuncA"])

  /// Filter steps that cost about as much as painting does. Turbulence, lighting and convolution are left out.
  static let filterSteps = names(
    "feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feGaussianBlur feMerge feOffset")

  /// Elements in which text is shown; elsewhere it means nothing.
  static let textElements = names("text tspan textPath title desc")

  /// Properties of style sheets and `style`, which are also attributes.
  static let properties = names(
    """
    alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
    direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family
    font-size font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing marker
    marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform
    transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """)

  /// Attributes without a prefix, beside the properties and those with rules of their own (`id`, `class`, `style`,
  /// `href`).
  static let attributes = properties.union(
    names(
      """
      x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points pathLength viewBox preserveAspectRatio offset
      dx dy rotate textLength lengthAdjust startOffset method spacing side gradientUnits gradientTransform
      spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
      markerUnits markerWidth markerHeight orient refX refY filterUnits primitiveUnits in in2 result stdDeviation
      mode operator k1 k2 k3 k4 values type slope intercept amplitude exponent tableValues systemLanguage
      """))

  /// Functions that may stand in a value; `url` has its own rule.
  static let functions = names(
    """
    rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy blur brightness
    contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    """)

  private static func names(_ list: String) -> Set<String> {
    Set(list.split { $0.isWhitespace }.map(String.init))
  }
}
