internal import Foundation
package import PrivacyCoding
internal import PrivacyModel
package import SourceText

/// The counterexamples of a run as a file of cases, which fail until the rules are mended.
///
/// Each property and each set of rules gets one case.
package struct SavedCounterexamples {
  private let cases: [(title: String, text: CaseText)]

  /// The number of cases.
  package var count: Int { cases.count }

  /// Creates the cases of a report.
  package init(_ report: PropertyReport) {
    var seen: Set<[String]> = []
    var titles: [String: Int] = [:]
    var cases: [(String, CaseText)] = []
    for (replayCase, one) in report.shrunk {
      guard let shrunk = one.shrunk, let expected = shrunk.expected,
        seen.insert([one.sentence ?? one.property.rawValue, replayCase.facts.register] + one.rules).inserted
      else { continue }
      let title = "\(one.sentence ?? one.property.rawValue): \(replayCase.title)"
      titles[title, default: 0] += 1
      let number = titles[title] ?? 1
      let name = number == 1 ? title : "\(title) (\(number))"
      cases.append((name, CaseText(title: name, facts: shrunk.facts, expectation: expected)))
    }
    self.cases = cases
  }

  /// Adds these cases to a file, which is created if there is none.
  /// - Throws: Every problem of the file, and a case whose title it has already.
  package func write(to path: String, registers: RegisterVocabularies) throws(DiagnosticList) {
    do throws(Diagnostic) {
      let isThere = FileManager.default.fileExists(atPath: path)
      let file = isThere ? try SourceFile.read(path) : SourceFile(name: path, text: "")
      switch appended(to: file, registers: registers) {
      case .success(let text): try SourceFile.replace(path, with: text)
      case .failure(let problems): throw problems.diagnostics.first ?? Diagnostic(.badCase, "cannot save")
      }
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// The text of the file with these cases after all others.
  private func appended(
    to file: SourceFile, registers: RegisterVocabularies
  ) -> Result<String, DiagnosticList> {
    Result { () throws(DiagnosticList) in
      var text = file.text
      for one in cases {
        text = try one.text.appended(to: SourceFile(name: file.name, text: text), registers: registers)
      }
      return text
    }
  }
}
