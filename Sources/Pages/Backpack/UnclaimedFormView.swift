/// The form at a badge that names an address which its owner has not proved.
struct UnclaimedFormView: Template {
  var form: UnclaimedForm
  var frame: PageFrame
}
