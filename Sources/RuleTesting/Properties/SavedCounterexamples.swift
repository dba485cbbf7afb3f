internal import Foundation
package import PrivacyCoding
internal import PrivacyModel
package import SourceText

/// The counterexamples of a run as a file of cases, which fail until the rules are mended.
///
/// Each property and each set of rules gets one case.
package struct SavedCounterexamples {
  private let cases: [CaseText]

  /// The number of cases that were written, and of those that the file had already.
  package struct Count: Sendable {
    package let written: Int
    package let known: Int
  }

  /// Creates the cases of a report.
  package init(_ report: PropertyReport) {
    var seen: Set<[String]> = []
    var cases: [CaseText] = []
    for (replayCase, one) in report.shrunk {
      guard let shrunk = one.shrunk, let expected = shrunk.expected,
        seen.insert([one.sentence ?? one.property.rawValue, replayCase.facts.register] + one.rules).inserted
      else { continue }
      let title = "\(one.sentence ?? one.property.rawValue): \(replayCase.title)"
      cases.append(CaseText(title: title, facts: shrunk.facts, expectation: expected))
    }
    self.cases = cases
  }

  /// Adds these cases to a file, which is created if there is none; a case whose title it has already is left out.
  /// - Throws: Every problem of the file.
  package func write(to path: String, registers: RegisterVocabularies) throws(DiagnosticList) -> Count {
    let isThere = FileManager.default.fileExists(atPath: path)
    let file = try problem { () throws(Diagnostic) in
      isThere ? try SourceFile.read(path) : SourceFile(name: path, text: "")
    }
    let known = isThere ? Set(try CaseFileReader.read(file, registers: registers).map(\.title)) : []
    let new = CaseText.numbered(cases).filter { !known.contains($0.title) }
    if !new.isEmpty {
      let text = try CaseText.appended(new, to: file, registers: registers)
      try problem { () throws(Diagnostic) in try SourceFile.replace(path, with: text) }
    }
    return Count(written: new.count, known: cases.count - new.count)
  }

  private func problem<Value>(_ body: () throws(Diagnostic) -> Value) throws(DiagnosticList) -> Value {
    do throws(Diagnostic) {
      return try body()
    } catch {
      throw DiagnosticList([error])
    }
  }
}
