package import SourceText

/// What a change of rules changes in a decision.
package enum ChangeClass: String, CaseIterable, Codable, Comparable, Sendable {
  /// Data are given, or publication goes on, where they were not.
  case disclosesMore = "discloses_more"
  /// Data are no longer given.
  case disclosesLess = "discloses_less"
  /// Data are erased or made anonymous where they were not.
  case erasesMore = "erases_more"
  /// Data are no longer erased.
  case erasesLess = "erases_less"
  /// Data are used for marketing where they were not.
  case marketsMore = "markets_more"
  /// Data are no longer used for marketing.
  case marketsLess = "markets_less"
  /// The outcome or an action differs in a way that no class above says.
  case outcome
  /// Other facts are asked for.
  case question
  /// The reasons, their citations, the conflicts or the assumptions differ.
  case reason
  /// A last day, or a day of the reply, differs.
  case date
  /// The obligations or their days differ.
  case duty
  /// An error appears, disappears or differs.
  case error

  /// The name in text: `discloses more`.
  package var words: String { rawValue.replacing("_", with: " ") }

  /// What it means, in a line.
  package var summary: String {
    switch self {
    case .disclosesMore: "data are given, or publication goes on, where they were not"
    case .disclosesLess: "data are no longer given, or publication ends"
    case .erasesMore: "data are erased or made anonymous where they were not"
    case .erasesLess: "data are no longer erased or made anonymous"
    case .marketsMore: "data are used for marketing where they were not"
    case .marketsLess: "data are no longer used for marketing"
    case .outcome: "the outcome or an action differs in a way that no class above says"
    case .question: "other facts are asked for"
    case .reason: "the reasons, their citations, the conflicts or the assumptions differ"
    case .date: "a last day of keeping data, or a day of the reply, differs"
    case .duty: "the obligations of the controller or their days differ"
    case .error: "a case has an error in one version, or another error"
    }
  }

  /// Reads a list of classes, separated by commas, with or without spaces.
  /// - Throws: `bad_case` for an unknown class, with the nearest known name.
  package static func list(_ text: String) throws(Diagnostic) -> [ChangeClass] {
    var classes: [ChangeClass] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      guard let found = ChangeClass(rawValue: name) else {
        let known = allCases.map(\.rawValue)
        throw Diagnostic(
          .badCase, "there is no class `\(name)`",
          help: Suggestion.help(name, among: known) ?? "one of \(known.joined(separator: ", "))")
      }
      classes.append(found)
    }
    return classes
  }

  /// The order of the declaration.
  package static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
