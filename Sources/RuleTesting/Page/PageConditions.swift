internal import Messages
internal import ProblemReports

/// A table of the conditions of all rules, with the number of cases in which each held and did not hold.
struct PageConditions {
  let words: DecisionWords

  func html(_ coverage: RuleCoverage) -> String {
    let head = ["", words.rule(.yes), words.rule(.no), words.rule(.undecided)].map {
      $0.isEmpty ? "<td></td>" : MarkupText.element("th", $0, ["scope": "col"])
    }
    let rows = coverage.conditions.map { says, answers in
      "<tr>" + MarkupText.element("th", words.sentence(ofCondition: says), ["scope": "row"])
        + [answers.holding, answers.notHolding, answers.undecided].map {
          "<td>\($0 == 0 ? "–" : "\($0)")</td>"
        }
        .joined() + "</tr>\n"
    }
    return "<div class=\"wide\"><table class=\"conditions\">"
      + MarkupText.element("caption", words.page(.conditions))
      + "<thead><tr>\(head.joined())</tr></thead><tbody>\(rows.joined())</tbody></table></div>\n"
  }
}
