import Glibc
import Testing

@testable import PrivatePostgreSQL

@Suite("Small parts of the private server")
struct SmallPartsTests {
  @Test("a running server's file is read")
  func postmasterFile() {
    let text = "4711\n/data/cluster\n1700000000\n5432\n/run/lapel-1\n\n  5432001   3\nready   \n"
    let file = PostmasterFile(text: text)
    #expect(file?.process == 4711)
    #expect(file?.cluster == "/data/cluster")
    #expect(file?.socketFolder == "/run/lapel-1")
    #expect(file?.isReady == true)
    #expect(PostmasterFile(text: text.replacing("ready   ", with: "starting"))?.isReady == false)
  }

  @Test("a file cut anywhere is never taken for a ready server's")
  func cutPostmasterFile() {
    let text = "4711\n/data/cluster\n1700000000\n5432\n/run/lapel-1\n\n  5432001   3\nready   \n"
    for length in 0..<text.utf8.count - 4 {
      #expect(PostmasterFile(text: String(text.prefix(length)))?.isReady != true)
    }
  }

  @Test("what is special to libpq is escaped")
  func connectionStrings() {
    #expect(
      connectionString(socketFolder: "/tmp/it's a \\", role: "ada", database: "lapel")
        == #"host='/tmp/it\'s a \\' port='5432' user='ada' dbname='lapel'"#)
  }

  @Test("the pauses between restarts grow, stay bounded, and begin anew for a server that was well")
  func pauses() {
    var pauses = RestartPauses()
    let first = (0..<4).map { _ in pauses.next() }
    #expect(first == [.zero, .milliseconds(500), .seconds(1), .seconds(2)])
    for _ in 0..<100 { #expect(pauses.next() <= .seconds(30)) }
    pauses.serverLived(.seconds(59))
    #expect(pauses.next() == .seconds(30))
    pauses.serverLived(.seconds(60))
    #expect(pauses.next() == .zero)
  }

  @Test("of a programme's output the lines that say why are kept")
  func lastWordsOfOutput() {
    #expect(lastWords("LOG:  hello\nFATAL:  no\nHINT:  try\n") == "FATAL:  no HINT:  try")
    #expect(lastWords("one\ntwo\n") == "one two")
    #expect(lastWords("") == "")
  }

  @Test("a quote in the socket's folder stays within the setting")
  func quotedSetting() {
    #expect(Flavour.lasting.settings(socketFolder: "/a\"b").contains("unix_socket_directories=\"/a\"\"b\""))
  }
}
