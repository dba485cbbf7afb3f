public import PrivacyModel

extension ReplayResult {
  /// The decision, where one was made.
  public var decision: Decision? {
    switch status {
    case .passed(let decision), .failed(let decision, _): decision
    case .errored, .skipped: nil
    }
  }
}
