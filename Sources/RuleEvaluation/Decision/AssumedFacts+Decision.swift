internal import PrivacyModel
internal import RuleCompiler

extension RuleResults {
  /// The facts that rules read and that are assumed, in alphabetical order.
  var assumed: [Assumed] {
    let assumptions = plan.register.assumptions
    guard !assumptions.list.isEmpty else { return [] }
    let layout = plan.facts.layout
    let categories = plan.assumesCategories ? [RequestField.categories.identifier] : []
    return assumedFields.union(categories).compactMap { identifier in
      assumptions.assumption(about: identifier).map {
        Assumed($0, isList: layout.field(identifier).field.isList)
      }
    }.sorted { $0.fact < $1.fact }
  }
}

extension Assumed {
  fileprivate init(_ assumption: Assumption, isList: Bool) {
    let value: Value =
      switch assumption.value {
      case .none: isList ? .noElements : .none
      case .unknown: .unknown
      case .flag(let flag): .flag(flag)
      case .code(let code): .code(code)
      }
    self.init(fact: assumption.fact, value: value, because: assumption.because, cites: assumption.cites)
  }
}
