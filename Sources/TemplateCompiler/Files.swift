internal import Foundation
internal import TemplateLanguage

/// The files of a folder and its subfolders that end so, by name, so that the same input makes the same output.
func files(in folder: String, withExtensions extensions: Set<String>) throws -> [SourceFile] {
  try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { extensions.contains(($0 as NSString).pathExtension) }
    .sorted()
    .map { name in
      let path = folder + "/" + name
      return SourceFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
    }
}
