internal import Foundation
internal import Issuing
internal import Names

/// The paths on which the community's badges follow one another.
func inventedSeries(_ timeline: Timeline) -> [Series] {
  [
    ("translator", "Translator", ["translations-10", "translations-100", "translations-1000"]),
    ("from-deck-to-bridge", "From deck to bridge", ["first-patch", "splice", "guiding-light", "mentor"]),
    ("bug-hunter", "Bug hunter", ["bug-hunter", "bug-hunter-100"]),
    ("throwing-lines", "Throwing lines", ["lifebuoy", "lifebuoy-250"]),
    ("years-aboard", "Years aboard", ["five-years", "ten-years"]),
  ]
  .compactMap { slug, name, steps in
    Slug(slug).map { Series(slug: $0, name: name, steps: steps.compactMap { Slug($0) }, createdAt: timeline.start) }
  }
}
