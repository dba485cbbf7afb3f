/// The answers of conditions, one for each category that they were asked for, in lines without repetition.
package struct ConditionAnswers {
  private var sentences: [String] = []
  /// By sentence, each answer and the categories that it is for; nil for the request as a whole.
  private var answers: [String: [(answer: String, categories: [String?])]] = [:]

  /// Creates answers without any.
  package init() {}

  /// Adds the answer of a condition.
  package mutating func add(_ sentence: String, _ answer: String, category: String?) {
    if answers[sentence] == nil { sentences.append(sentence) }
    if let known = answers[sentence]?.firstIndex(where: { $0.answer == answer }) {
      if answers[sentence]?[known].categories.contains(category) == false {
        answers[sentence]?[known].categories.append(category)
      }
    } else {
      answers[sentence, default: []].append((answer, [category]))
    }
  }

  /// The lines, such as `when an invoice is unpaid: yes`.
  ///
  /// A sentence with several answers has a line for each, with its categories.
  ///
  /// - Parameter chosen: The sentences to print; all where nil.
  package func lines(_ words: DecisionWords, of chosen: Set<String>? = nil) -> [String] {
    sentences.filter { chosen?.contains($0) ?? true }.flatMap { sentence in
      let all = answers[sentence] ?? []
      return all.map { answer, categories in
        let names = all.count > 1 ? categories.compactMap { $0.map { words.category($0) } } : []
        return "\(sentence): \(answer)" + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
      }
    }
  }
}
