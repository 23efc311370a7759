/// How much there is on this site, in a row.
struct SiteCountsView: Template {
  var counts: SiteCounts

  init(_ counts: SiteCounts) { self.counts = counts }
}
