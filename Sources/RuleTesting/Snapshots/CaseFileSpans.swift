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
    guard let span = span(of: replayCase) else { return .failure(Reason(text: "it was not found")) }
    guard let expect = span["expect"] else {
      return .failure(
        Reason(
          text: replayCase.change == nil
            ? "its `expect` was not found" : "its `expect` is that of all changes of the case"))
    }
    if expect.isShared {
      return .failure(Reason(text: "its `expect` is an alias that other cases share"))
    }
    return .success(expect)
  }

  /// The mapping of a case, or of one of its changes.
  private func span(of replayCase: ReplayCase) -> YAMLSpan? {
    for span in cases {
      guard let title = span.title else { continue }
      if replayCase.change == nil, title == replayCase.title { return span }
      guard let change = replayCase.change, replayCase.title == "\(title): \(change)",
        case .list(let changes)? = span["each"]?.content
      else { continue }
      if let found = changes.first(where: { $0.title == change }) { return found }
    }
    return nil
  }
}

extension YAMLSpan {
  /// The text of `case`.
  fileprivate var title: String? {
    if case .scalar(let title)? = self["case"]?.content { title } else { nil }
  }
}
