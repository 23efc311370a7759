/// What stands in a ``SharePanel``, open or folded.
struct ShareFields: Template {
  var panel: SharePanel
}
