import Settings
import Testing

@Suite struct SettingsFileTests {
  private let path = "/srv/lapel/.lapel/lapel.env"

  @Test func `a file in the data folder is read, and a variable wins over its line`() throws {
    let lines = "# Our site\r\nLAPEL_SITE_NAME = \"Harbour Office\"\r\n\r\nLAPEL_WORKERS=2\r\nLAPEL_SIGN_UP='closed'\n"
    let settings = try Settings(places(["LAPEL_WORKERS": "3"], files: [path: lines]))
    #expect(settings.file == path)
    #expect(settings.siteName == "Harbour Office")
    #expect(settings.workers == 3)
    #expect(settings.signUp == .closed)
  }

  @Test func `a value may hold equals signs and keeps its inner quotes`() throws {
    let lines = "LAPEL_DATABASE_URL=postgres://db/lapel?sslmode=require\nLAPEL_SITE_NAME=The \"Pin\" Club\n"
    let settings = try Settings(places(files: [path: lines]))
    #expect(settings.databaseURL == "postgres://db/lapel?sslmode=require")
    #expect(settings.siteName == "The \"Pin\" Club")
  }

  @Test func `every mistake in a file is named with its line`() {
    let lines = "LAPEL_WORKERS=2\nnonsense\nLAPEL_WORKERS=3\nLAPEL_COLOUR=red\nHOME=/x\nLAPEL_SIGN_UP=no\n"
    #expect(
      mistakes(places(files: [path: lines])) == [
        "\(path), line 2: a line is NAME=value, and this one has no equals sign.",
        "\(path), line 3: LAPEL_WORKERS is already set further up.",
        "HOME: there is no setting of this name.",
        "LAPEL_COLOUR: there is no setting of this name.",
        "LAPEL_SIGN_UP: it is one of open, invitation and closed.",
      ])
  }

  @Test func `a file that was asked for has to be there`() throws {
    #expect(mistakes(places(["LAPEL_CONFIG": "my.env"])) == ["LAPEL_CONFIG: there is no file /srv/lapel/my.env."])
    let settings = try Settings(
      places(["LAPEL_CONFIG": "my.env"], files: ["/srv/lapel/my.env": "LAPEL_DATA=/data", path: "nonsense"]))
    #expect(settings.data == "/data")
  }

  @Test func `a file that is there has to be readable`() {
    #expect(mistakes(places(unreadable: [path])) == ["LAPEL_CONFIG: \(path) cannot be read."])
  }

  @Test func `a file in the data folder cannot move that folder, and no file names another`() {
    let wrong = mistakes(places(files: [path: "LAPEL_DATA=/data\nLAPEL_CONFIG=/etc/lapel.env"]))
    #expect(wrong.map { String($0.prefix { $0 != ":" }) } == ["LAPEL_CONFIG", "LAPEL_DATA"])
  }

  @Test func `bytes that are no text are refused`() {
    var surroundings = places()
    surroundings.file = { [path] in $0 == path ? .bytes([0x4C, 0xFF]) : .absent }
    #expect(mistakes(surroundings) == ["\(path): the file is not UTF-8 text."])
  }
}
