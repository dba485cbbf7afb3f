internal import SourceText

/// The places of the cases of a YAML file.
struct CaseFileSpans {
  /// Why the expectation of a case cannot be changed.
  struct Reason: Error { var text: String }

  let text: String
  private let cases: [YAMLSpan]

  /// Reads a file; nil for one without cases.
  init?(_ name: String) throws(Diagnostic) {
    let file = try SourceFile.read(name)
    guard let root = YAMLSpan.read(file), case .list(let cases)? = root["cases"]?.content else { return nil }
    (text, self.cases) = (file.text, cases)
  }

  /// Returns the place of the `expect` of a case.
  func expectation(of replayCase: ReplayCase) -> Result<YAMLSpan, Reason> {
    let titled = cases.first {
      if case .scalar(let title)? = $0["case"]?.content { title == replayCase.title } else { false }
    }
    guard let expect = titled?["expect"] else { return .failure(Reason(text: "its `expect` was not found")) }
    if expect.isShared {
      return .failure(Reason(text: "its `expect` is an alias that other cases share"))
    }
    return .success(expect)
  }
}
