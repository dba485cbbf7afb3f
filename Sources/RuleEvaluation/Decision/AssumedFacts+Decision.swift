internal import PrivacyModel
internal import RuleCompiler

extension RuleResults {
  /// The facts that rules read and that are assumed, in alphabetical order.
  var assumed: [Assumed] {
    let assumptions = plan.register.assumptions
    guard !assumptions.list.isEmpty else { return [] }
    let categories = plan.assumesCategories ? [RequestField.categories.identifier] : []
    return assumptions.assumed(of: assumedFields.union(categories))
  }
}
