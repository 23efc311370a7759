internal import Foundation

/// A day as people write it, and for machines.
struct Day: Template {
  var date: Date
  var style: Style

  init(_ date: Date, _ style: Style = .long) {
    self.date = date
    self.style = style
  }

  enum Style {
    /// `12 November 2026`.
    case long
    /// `12 Nov 2026`.
    case short
    /// `November 2026`.
    case month
  }

  var machine: String { CalendarDay(date).machineDay }

  func words(_ messages: Messages) -> String {
    switch style {
    case .long: messages.day(date)
    case .short: messages.shortDay(date)
    case .month: messages.month(date)
    }
  }
}
