/// The menu of whoever is signed in.
struct AccountMenu: Template {
  var account: SignedInAccount
  var frame: PageFrame
}
