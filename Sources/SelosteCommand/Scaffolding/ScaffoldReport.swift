internal import Foundation
internal import PrivacyModel
internal import RuleAuthoring
internal import RuleTesting
internal import SourceText

/// The report of `init`: the written files, and the next commands.
struct ScaffoldReport {
  let scaffold: Scaffold
  let description: ScaffoldRegister
  let name: RegisterName
  let rules: String
  let examples: String

  /// Writes the report; `isGuessed` if the controller was not given.
  func write(isGuessed: Bool) {
    let style = TextStyle(coloured: Terminal.colours)
    let rules = scaffold.files.map(\.path).filter { !$0.hasPrefix(scaffold.paths.examples + "/") }
    let cases = scaffold.files.count - rules.count
    var lines: [TerminalText] = [style.strong("written")] + rules.map { "  \($0)" }
    lines.append("  \(scaffold.paths.examples)/*.yaml, \(cases) cases, one for each kind of request")
    lines += ["", "The rules decide nothing yet: \(standing)."]
    lines += notes
    if isGuessed {
      lines.append("The controller is a guess: check its name and kind in \(rules[0]).")
    }
    if scaffold.needsYearEnd {
      lines.append("The retention of vouchers depends on the financial year: set its end in \(rules[0]).")
    }
    lines += ["", style.strong("next")] + commands.map { "  \($0)" }
    Terminal.write(lines.joined(separator: "\n") + "\n")
    guard scaffold.hasLaw else {
      Terminal.writeError(
        "warning: \(self.rules)/law has no law: remove the folder to use the built-in law before you use these rules\n"
      )
      return
    }
  }

  /// What is to be written: the summaries of the notice's statements, and the texts of own words.
  private var notes: [TerminalText] {
    var notes: [TerminalText] = []
    if let notice = description.notice {
      notes.append(
        "The notice has \(notice.headingCount) headings and \(notice.statementCount) statements to summarise: compare them with it."
      )
      if notice.contactCount > 0 {
        notes.append(
          "Contact lines of the notice in comments: \(notice.contactCount). Write a role, never a person, and delete them."
        )
      }
    }
    if !description.own.isEmpty {
      let words = description.own.map(\.word).joined(separator: ", ")
      let folder = "\(scaffold.paths.rules)/\(name.organisation)"
      notes.append(
        "\(folder)/vocabulary.lua declares \(words): write their texts under `categories` in \(folder)/messages.yaml."
      )
    }
    return notes
  }

  /// The outcomes of the example cases, in words.
  private var standing: String {
    let others = scaffold.outcomes.filter { $0.outcome != .humanReview }
    guard !others.isEmpty else { return "a person decides every request" }
    let decided = others.map { "\($0.kind.rawValue) (\($0.outcome.rawValue))" }.joined(separator: ", ")
    return "a person decides every request, except where mandatory law does: \(decided)"
  }

  private var commands: [String] {
    let folder = rules == "rules" ? "" : " --rules \(ShellWord.quoted(rules))"
    let cases = ShellWord.quoted(scaffold.paths.examples)
    return [
      "seloste replay \(cases)\(folder)",
      "seloste check \(examples == "examples" ? "" : cases + " ")--register \(name.text)\(folder)",
      "seloste repl \(name.text)\(examples == "examples" ? "" : " --cases \(cases)")\(folder)",
    ]
  }
}
