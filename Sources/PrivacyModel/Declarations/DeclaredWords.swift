/// What an organisation declares in its vocabulary: its languages, and the words and facts that the shared model lacks.
package struct DeclaredWords: Sendable {
  /// What is known of every item of a data category.
  package struct CategoryTraits: Hashable, Sendable {
    /// Whether it is of a special category, GDPR 9.
    package var isSpecial = false
    /// Whether it is secret by law.
    package var isSecret = false
    /// The list of facts of the subject that implies it, such as `invoices`; nil if none.
    package var followsFrom: String?
    /// The category of the shared model whose law applies to it too; nil if none.
    package var like: DataCategory?
    package init() {}
  }

  /// Who knows a fact, and is asked for it.
  package enum Knower: String, CaseIterable, Hashable, Sendable {
    case requester, controller, recipient
  }

  /// A fact of a record.
  package struct Fact: Hashable, Sendable {
    package indirect enum Shape: Hashable, Sendable {
      case scalar(ScalarKind, list: WordList?)
      case scalars(ScalarKind, list: WordList?)
      case record([Fact])
      case records([Fact])
    }

    /// Its name in its record.
    package var name: String
    /// Its meaning in one phrase.
    package var summary: String
    /// The shape of its value.
    package var shape: Shape
    /// Whether `null` may state it as none.
    package var orNone: Bool
    /// Who knows it.
    package var knower: Knower?

    package init(name: String, summary: String, shape: Shape, orNone: Bool = false, knower: Knower? = nil) {
      (self.name, self.summary, self.shape) = (name, summary, shape)
      (self.orNone, self.knower) = (orNone, knower)
    }
  }

  /// A function of the host program that rules may call.
  package struct Function: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its meaning in one phrase.
    package var summary: String
    /// The types of its arguments.
    package var parameters: [ScalarKind]
    /// The type of its result.
    package var result: ScalarKind

    package init(name: String, summary: String, parameters: [ScalarKind], result: ScalarKind) {
      (self.name, self.summary, self.parameters, self.result) = (name, summary, parameters, result)
    }
  }

  /// The organisation, by the name of its folder; nil for the shared model.
  package var organisation: String?
  /// The file that declares the words; nil for an organisation without one.
  package var file: String?
  /// The languages that the organisation answers in, two letters each; nil for every language of the catalogue.
  package var languages: [String]?
  /// The own words of each list, in alphabetical order.
  package var words: [WordList: [String]] = [:]
  /// What is known of own categories, by their words.
  package var categories: [Word: CategoryTraits] = [:]
  /// How own kinds of requests are decided.
  package var requests: [Word: RequestTraits] = [:]
  /// The own facts of each record of the shared model, by the record's path.
  package var facts: [String: [Fact]] = [:]

  /// The functions of the host program that its rules call, in alphabetical order.
  package var functions: [Function] = []

  package init() {}

  /// Whether it declares no word and no fact.
  package var isEmpty: Bool { words.values.allSatisfy(\.isEmpty) && facts.values.allSatisfy(\.isEmpty) }
}
