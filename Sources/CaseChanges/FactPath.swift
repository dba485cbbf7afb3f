package import PrivacyModel
package import SourceText

/// The path of a fact in a line: `subject.invoices[2].status`.
package struct FactPath {
  package enum Step: Hashable {
    case field(String)
    /// An element, from 1.
    case element(Int)
  }

  package private(set) var steps: [Step]
  /// The place and the width of each step; empty for a path that is not from a line.
  private let places: [(location: SourceLocation, width: Int)]

  /// Creates a path of steps that stand at some places of a line.
  package init(steps: [Step], places: [(location: SourceLocation, width: Int)] = []) {
    (self.steps, self.places) = (steps, places)
  }

  /// Returns the fact at the path.
  /// - Throws: a problem at the first step that does not exist.
  package func field(in schema: FactSchema) throws(DiagnosticList) -> FactField {
    var type = schema.types[0]
    var found: FactField?
    var isElement = false
    for (index, step) in steps.enumerated() {
      switch step {
      case .element(let number):
        guard let field = found, field.isList, !isElement else {
          throw problem(index, "`\(text(upTo: index))` is not a list")
        }
        guard number > 0 else { throw problem(index, "the first element of a list is [1]") }
        isElement = true
        continue
      case .field(let name):
        if let field = found {
          guard let inner = field.innerType else {
            throw problem(index, "`\(text(upTo: index))` is a single value: it has no `\(name)`")
          }
          if field.isList && !isElement {
            throw problem(
              index, "`\(text(upTo: index))` is a list",
              help: "add an index: `\(text(upTo: index))[1].\(name)`")
          }
          type = schema.types[inner]
        }
        guard let field = type.field(named: name) else {
          throw problem(
            index,
            index == 0 ? "a case has no fact `\(name)`" : "`\(text(upTo: index))` has no fact `\(name)`",
            help: Suggestion.help(name, among: type.fields.map(\.name)))
        }
        found = field
        isElement = false
      }
    }
    guard let field = found else {
      throw problem(0, "a fact begins with `subject`, `request` or `controller`")
    }
    if field.isDerived {
      let sources = field.derivedFrom.map { "`\($0)`" }.joined(separator: ", ")
      throw problem(steps.count - 1, "`\(field.path)` is computed from \(sources) and cannot be stated")
    }
    return field
  }

  /// Returns the first name that no fact has, with the names that its record knows; nil where there is none.
  package func unknown(in schema: FactSchema) -> (name: String, known: [String])? {
    var type = schema.types[0]
    for case .field(let name) in steps {
      guard let field = type.field(named: name) else { return (name, type.fields.map(\.name)) }
      guard let inner = field.innerType else { return nil }
      type = schema.types[inner]
    }
    return nil
  }

  /// Whether the path ends in an element of a list.
  package var leadsToElement: Bool { if case .element = steps.last { true } else { false } }

  /// Returns the text of the path up to a step.
  private func text(upTo index: Int) -> String { Self.text(steps.prefix(index)) }

  package static func text(_ steps: some Collection<Step>) -> String {
    steps.enumerated().map { index, step in
      switch step {
      case .field(let name): index == 0 ? name : ".\(name)"
      case .element(let number): "[\(number)]"
      }
    }.joined()
  }

  package func problem(_ step: Int, _ message: String, help: String? = nil) -> DiagnosticList {
    guard places.indices.contains(step) else { return DiagnosticList.problem(message, help: help) }
    let (place, width) = places[step]
    return DiagnosticList([Diagnostic(.badCase, message, at: place, width: width, help: help)])
  }
}

extension FactPath {
  /// The path of the fact in the model: without the indices of elements.
  package static func modelPath(_ steps: [Step]) -> String {
    steps.compactMap { if case .field(let name) = $0 { name } else { nil } }.joined(separator: ".")
  }
}
