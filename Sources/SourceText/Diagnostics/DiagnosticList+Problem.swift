extension DiagnosticList {
  /// A single problem without a location.
  package static func problem(
    _ message: String, help: String? = nil, kind: Diagnostic.Kind = .badCase
  ) -> DiagnosticList {
    DiagnosticList([Diagnostic(kind, message, help: help)])
  }
}
