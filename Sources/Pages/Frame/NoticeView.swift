/// One notice with its icon.
struct NoticeView: Template {
  var notice: Notice

  init(_ notice: Notice) { self.notice = notice }

  var icon: Icon { Icon(notice.tone == .ok ? .tick : .triangle) }
}
