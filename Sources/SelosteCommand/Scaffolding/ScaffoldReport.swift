internal import Foundation
internal import PrivacyModel
internal import RuleAuthoring
internal import RuleTesting
internal import SourceText

/// What was written, and what to run next.
struct ScaffoldReport {
  let scaffold: Scaffold
  let name: RegisterName
  let rules: String
  let examples: String

  /// Tells it; `isGuessed` where nobody said who the controller is.
  func tell(isGuessed: Bool) {
    let style = TextStyle(coloured: Terminal.colours)
    let rules = scaffold.files.map(\.path).filter { !$0.hasPrefix(scaffold.places.examples + "/") }
    let cases = scaffold.files.count - rules.count
    var lines: [TerminalText] = [style.strong("written")] + rules.map { "  \($0)" }
    lines.append("  \(scaffold.places.examples)/*.yaml, \(cases) cases: one for each kind of request")
    lines += ["", "Nothing is decided yet: \(standing)."]
    if isGuessed {
      lines.append("Nobody said who keeps the register: see to the name and the kind in \(rules[0]).")
    }
    if scaffold.needsYearEnd {
      lines.append("Vouchers are kept from the end of a financial year: say when it ends in \(rules[0]).")
    }
    lines += ["", style.strong("next")] + commands.map { "  \($0)" }
    Terminal.write(lines.joined(separator: "\n") + "\n")
    guard scaffold.hasLaw else {
      Terminal.writeError(
        "warning: no act answers beside the notice: copy rules/law and rules/shared from Seloste's repository to \(self.rules) "
          + "before anybody decides by these rules\n")
      return
    }
  }

  /// Who answers the first cases.
  private var standing: String {
    let others = scaffold.outcomes.filter { $0.outcome != .humanReview }
    guard !others.isEmpty else { return "a person is asked" }
    let told = others.map { "\($0.kind.rawValue) (\($0.outcome.rawValue))" }.joined(separator: ", ")
    return "a person is asked, but where the law speaks first: \(told)"
  }

  private var commands: [String] {
    let folder = rules == "rules" ? "" : " --rules \(ShellWord.quoted(rules))"
    let cases = ShellWord.quoted(scaffold.places.examples)
    return [
      "seloste replay \(cases)\(folder)",
      "seloste check \(examples == "examples" ? "" : cases + " ")--register \(name.text)\(folder)",
      "seloste repl \(name.text)\(examples == "examples" ? "" : " --cases \(cases)")\(folder)",
    ]
  }
}
