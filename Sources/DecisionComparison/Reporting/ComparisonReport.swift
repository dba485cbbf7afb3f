/// What two versions of the rules decide otherwise, and how their rules differ.
package struct ComparisonReport: Sendable {
  /// The name of the old version.
  package let old: String
  /// The name of the new version.
  package let new: String
  /// The rules that differ.
  package let rules: [RuleChange]
  /// The number of cases.
  package private(set) var count = 0
  /// The cases that are decided otherwise, in the order of the files.
  package private(set) var changed: [ComparedCase] = []

  /// Creates a report without cases.
  package init(old: String, new: String, rules: [RuleChange]) {
    (self.old, self.new, self.rules) = (old, new, rules)
  }

  /// Adds a case.
  package mutating func add(_ compared: ComparedCase) {
    count += 1
    if !compared.differences.isEmpty { changed.append(compared) }
  }

  /// The classes that have a case, in their order, each with the number of cases.
  package var classes: [(name: ChangeClass, count: Int)] {
    ChangeClass.allCases.compactMap { name in
      let number = changed.count { $0.classes.contains(name) }
      return number > 0 ? (name, number) : nil
    }
  }

  /// Whether a case has a difference of one of these classes.
  package func has(_ classes: [ChangeClass]) -> Bool {
    changed.contains { !Set($0.classes).isDisjoint(with: classes) }
  }

  /// `12 of 1240 cases would be decided otherwise`.
  package var sum: String {
    "\(changed.count) of \(count) case\(count == 1 ? "" : "s") would be decided otherwise"
  }

  /// `rules: 2 changed, 1 added`; nil where all are alike.
  package var ruleSum: String? {
    let kinds: [RuleChange.Kind] = [.added, .removed, .renamed, .changed]
    let parts = [RuleChange.Subject.rule, .condition, .file].compactMap { subject -> String? in
      let counts = kinds.compactMap { kind -> String? in
        let number = rules.count { $0.subject == subject && $0.kind == kind }
        return number > 0 ? "\(number) \(kind.rawValue)" : nil
      }
      return counts.isEmpty ? nil : "\(subject.rawValue)s: \(counts.joined(separator: ", "))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
