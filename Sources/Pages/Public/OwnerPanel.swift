/// What only the owner of an award sees on its page.
struct OwnerPanel: Template {
  var frame: PageFrame
  var owner: AwardPage.OwnerControls
}
