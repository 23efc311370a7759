internal import Foundation

/// A person with picture and name, leading to the profile.
struct PersonLink: Template {
  var person: Person
  /// A line under the name: a day.
  var day: Date?
  /// A line under the name: words.
  var caption: String?
  var size: Avatar.Size

  init(_ person: Person, day: Date? = nil, caption: String? = nil, size: Avatar.Size = .small) {
    self.person = person
    self.day = day
    self.caption = caption
    self.size = size
  }
}
