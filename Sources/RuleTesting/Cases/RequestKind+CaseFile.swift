package import PrivacyModel

extension RequestKind {
  /// The name of the file for cases of this kind: `marketing-use.yaml`.
  package var caseFileName: String { rawValue.replacing("_", with: "-") + ".yaml" }
}
