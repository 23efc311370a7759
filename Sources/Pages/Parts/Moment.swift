internal import Foundation

/// A day with the time in it.
struct Moment: Template {
  var date: Date

  init(_ date: Date) { self.date = date }

  var machine: String { CalendarDay(date).machineMoment }
}
