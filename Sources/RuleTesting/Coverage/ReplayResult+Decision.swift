package import PrivacyModel

extension ReplayResult {
  /// The decision; nil if the case was skipped or failed with an error.
  package var decision: Decision? {
    switch status {
    case .passed(let decision), .failed(let decision, _): decision
    case .errored, .skipped: nil
    }
  }
}
