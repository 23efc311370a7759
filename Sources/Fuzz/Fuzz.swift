internal import ArgumentParser
internal import Foundation
internal import Fuzzing

/// `lapel-fuzz`: damaged inputs, one after the other, to everything that reads what strangers hand in.
@main
struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lapel-fuzz", abstract: "Look for inputs that crash or hang what reads them.",
    discussion: """
      A crash ends the process. The number of the input is the last line of the file named by --trace; run again with \
      --from that number, the same seed and the same corpus, or print the input with --show.
      """)

  @Option(help: "png, svg, json-ld or jws; all of them, if not given.") var target: String?
  @Option(help: "For how long each target is looked at, in seconds.") var seconds = 60.0
  @Option(help: "Decides all inputs.") var seed: UInt64 = 1
  @Option(help: "The number of the first input.") var from = 0
  @Option(help: "A folder of further files to begin from.") var corpus: String?
  @Option(help: "Where the number of each input is noted before it is looked at.") var trace: String?
  @Flag(help: "Print the input with the number --from instead.") var show = false

  func run() async throws {
    let targets = try target.map { name in
      guard let target = FuzzTarget(rawValue: name) else { throw ValidationError("\(name) is not a target.") }
      return [target]
    }
    let files = try corpus.map(Self.files) ?? []
    var slow = false
    for target in targets ?? FuzzTarget.allCases {
      let run = FuzzRun(target, seed: seed, corpus: files)
      if show { return FileHandle.standardOutput.write(Data(run.input(from))) }
      let notes = trace.flatMap { FileHandle(forWritingAtPath: $0) }
      let outcome = await run.run(for: .seconds(seconds), from: from) { number in
        guard let notes else { return }
        try? notes.seek(toOffset: 0)
        notes.write(Data("\(target.rawValue) \(number)              \n".utf8))
      }
      print(
        "\(target.rawValue): \(outcome.count) inputs; the slowest, \(outcome.slowest.number), took \(outcome.slowest.time)"
      )
      slow = slow || outcome.slowest.time > .seconds(1)
    }
    if slow { throw ExitCode.failure }
  }

  private static func files(in folder: String) throws -> [[UInt8]] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { name in
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        return nil
      }
      let bytes = try Array(Data(contentsOf: URL(filePath: path)))
      return bytes.count > Mutation.limit ? nil : bytes
    }
  }
}
