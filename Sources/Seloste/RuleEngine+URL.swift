public import Foundation
public import RuleCompiler
public import RuleEvaluation
public import SourceText

extension RuleEngine {
  /// Opens the folder of rules at a file URL.
  /// - Throws: Every problem of every file at once.
  public convenience init(
    contentsOf folder: URL, providing functions: [HostFunction] = []
  ) throws(DiagnosticList) {
    try self.init(rules: folder.path(percentEncoded: false), providing: functions)
  }
}
