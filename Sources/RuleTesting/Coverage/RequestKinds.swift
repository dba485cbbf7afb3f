package import PrivacyModel
package import RuleEvaluation

extension RuleEngine {
  /// The kinds of requests of a register: those of the shared model, then its organisation's own.
  package func requestKinds(of register: String) -> [RequestKind] {
    knownVocabulary(of: register).codes(RequestKind.self)
  }
}

extension Set<RequestKind> {
  /// The shared kinds in the order of the model, then the own ones in alphabetical order.
  package var inOrder: [RequestKind] {
    let shared = RequestKind.shared.filter { contains($0) }
    return shared + subtracting(shared).sorted { $0.rawValue < $1.rawValue }
  }
}
