import Settings

/// Surroundings made up for a test: a checkout at `/srv/lapel`, and files by their paths.
func places(
  _ environment: [String: String] = [:], files: [String: String] = [:], unreadable: Set<String> = [],
  folders: Set<String> = ["/srv/lapel/web/static", "/srv/lapel/db/migrations"], isRoot: Bool = false,
  executable: String = "/srv/lapel/.build/release/lapel"
) -> Surroundings {
  Surroundings(
    environment: environment, isRoot: isRoot, workingFolder: "/srv/lapel", executable: executable,
    file: { path in
      if unreadable.contains(path) { return .unreadable }
      return files[path].map { .bytes(Array($0.utf8)) } ?? .absent
    },
    isFolder: { folders.contains($0) })
}

/// What is wrong with an environment, as lines of text.
func mistakes(_ surroundings: Surroundings) -> [String] {
  do {
    _ = try Settings(surroundings)
    return []
  } catch {
    return error.all.map(\.description)
  }
}

/// The names of what is wrong.
func wrongNames(_ environment: [String: String]) -> [String] {
  do {
    _ = try Settings(places(environment))
    return []
  } catch {
    return error.all.map(\.name)
  }
}
