internal import Foundation

/// Whether a programme's output says that the volume is full.
func isAboutRoom(_ output: String) -> Bool {
  output.contains("No space left on device") || output.contains("Disk quota exceeded")
}

/// The lines of a programme's output that say why it ended, or else its last ones.
func lastWords(_ output: String) -> String {
  let lines = output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  let telling = lines.filter { line in ["FATAL:", "PANIC:", "error:", "HINT:"].contains { line.contains($0) } }
  return (telling.isEmpty ? lines : telling).suffix(4).joined(separator: " ")
}
