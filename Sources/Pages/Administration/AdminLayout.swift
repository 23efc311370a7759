/// The frame of the pages for those who run the site: the site's, with tabs.
struct AdminLayout {
  var frame: PageFrame
  var title: String
  var section: Section

  enum Section { case overview, mail, invitations, accounts }
}
