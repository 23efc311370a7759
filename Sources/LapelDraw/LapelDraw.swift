internal import Glibc
internal import Painting

/// What `lapel` starts for each picture that is made of what strangers brought; not for people. It is an executable of its
/// own so that it carries nothing of the site, and so that a start of `lapel` need not load what only drawing needs.
@main
enum LapelDraw {
  static func main() { exit(drawConfined()) }
}
