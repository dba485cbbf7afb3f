internal import LuaSandbox
public import PrivacyModel
internal import RuleCompiler

/// The second step of a decision: the facts of one case, the rules that apply to it, and the targets that they are applied
/// to.
///
/// A plan is immutable. It can be evaluated any number of times, on any thread.
public final class DecisionPlan: Sendable {
  /// The register whose rules apply.
  let register: CompiledRegister
  /// The rules for this kind of request that are in force on the day of the case.
  let rules: ApplicableRules
  /// The facts of the case, with a record for each category that is held and that the case does not list.
  let facts: FactTable
  /// The data categories that the request is decided for, or the request as a whole.
  let targets: [DecisionTarget]
  /// The categories among the targets.
  let categories: CategorySet
  /// The targets that follow from other facts and that neither case nor request names, such as the vouchers of the invoices.
  let derived: CategorySet
  /// The path of the missing fact that names the data; nil where the case states enough.
  let missingCategories: String?
  /// Whether the request states no categories, and all data are taken to be meant.
  let assumesCategories: Bool
  /// The records of the data that is held of each target, in the order of the targets; empty where no rule reads them.
  let held: [(target: Int, cell: Int)]
  /// The days on which rules for this kind of request begin or cease to be in force.
  let turns: [CalendarDate]
  /// The answers of host functions that the case states.
  let host: HostAnswers?

  init(_ facts: FactTable, _ register: CompiledRegister, _ index: RuleIndex, host: HostAnswers? = nil) {
    var facts = facts
    (self.register, self.host) = (register, host)
    let kind = facts.kind
    rules = index.rules(for: kind, on: facts.today)
    turns = index.turns(kind)
    let selector = TargetSelector(facts: facts, rules: rules, register: register)
    targets = selector.targets
    assumesCategories = selector.assumesCategories
    let isWithdrawn = assumesCategories && register.assumptions.isWithdrawn("request.categories")
    missingCategories = isWithdrawn ? "request.categories" : selector.missingCategories(of: targets)
    categories = CategorySet(targets)
    derived = CategorySet(selector.derived)
    held = index.readsHeldData(kind) ? facts.recordsHeld(of: targets, described: register.description) : []
    self.facts = facts
  }

  /// The case's name.
  public var id: String { facts.id }
  /// What is requested.
  public var kind: RequestKind { facts.kind }
  /// The day that the case is decided for.
  public var today: CalendarDate { facts.today }

  /// The names of the facts, for messages and evidence.
  var paths: FactPaths {
    FactPaths(facts: facts.cells, layout: facts.layout, functions: register.functionNames)
  }
}
