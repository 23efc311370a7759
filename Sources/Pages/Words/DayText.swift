public import Foundation

extension Messages {
  /// `12 November 2026`, in UTC.
  public func day(_ date: Date) -> String {
    let day = CalendarDay(date)
    return dateDay(day: String(day.day), month: text("month.\(day.month)"), year: String(day.year))
  }

  /// `12 Nov 2026`, in UTC.
  public func shortDay(_ date: Date) -> String {
    let day = CalendarDay(date)
    return dateDay(day: String(day.day), month: text("monthShort.\(day.month)"), year: String(day.year))
  }

  /// `November 2026`, in UTC.
  public func month(_ date: Date) -> String {
    let day = CalendarDay(date)
    return dateMonth(month: text("month.\(day.month)"), year: String(day.year))
  }

  /// `12 November 2026 at 14:02 UTC`.
  public func moment(_ date: Date) -> String {
    dateMoment(day: day(date), time: CalendarDay(date).clock)
  }
}
