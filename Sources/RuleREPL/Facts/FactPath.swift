internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The path of a fact in a line: `subject.invoices[2].status`.
struct FactPath {
  enum Step: Hashable {
    case field(String)
    /// An element, from 1.
    case element(Int)
  }

  private(set) var steps: [Step]
  /// The tokens of the steps; empty for a path that is not from a line.
  private let tokens: [LuaTokens.Token]
  private let source: SourceFile?

  init(steps: [Step], tokens: [LuaTokens.Token] = [], source: SourceFile? = nil) {
    (self.steps, self.tokens, self.source) = (steps, tokens, source)
  }

  /// Parses a path at the beginning of tokens; returns it with the number of its tokens.
  static func read(
    _ tokens: some Collection<LuaTokens.Token>, of source: SourceFile
  ) -> (path: FactPath, count: Int)? {
    let tokens = Array(tokens)
    guard let first = tokens.first, first.kind == .name else { return nil }
    var (steps, places, index) = ([Step.field(first.text)], [first], 1)
    while index + 1 < tokens.count, tokens[index].kind == .symbol {
      let next = tokens[index + 1]
      if tokens[index].text == ".", next.kind == .name {
        steps.append(.field(next.text))
        index += 2
      } else if tokens[index].text == "[", index + 2 < tokens.count, tokens[index + 2].text == "]" {
        if next.kind == .string {
          steps.append(.field(next.text))
        } else if let number = Int(next.text) {
          steps.append(.element(number))
        } else {
          return nil
        }
        index += 3
      } else {
        break
      }
      places.append(next)
    }
    return (FactPath(steps: steps, tokens: places, source: source), index)
  }

  /// Returns the fact at the path.
  /// - Throws: a problem at the first step that does not exist.
  func field(in schema: FactSchema) throws(DiagnosticList) -> FactField {
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

  /// Whether the path ends in an element of a list.
  var leadsToElement: Bool { if case .element = steps.last { true } else { false } }

  /// Returns the text of the path up to a step.
  private func text(upTo index: Int) -> String { Self.text(steps.prefix(index)) }

  static func text(_ steps: some Collection<Step>) -> String {
    steps.enumerated().map { index, step in
      switch step {
      case .field(let name): index == 0 ? name : ".\(name)"
      case .element(let number): "[\(number)]"
      }
    }.joined()
  }

  func problem(_ step: Int, _ message: String, help: String? = nil) -> DiagnosticList {
    guard let source, tokens.indices.contains(step) else { return .problem(message, help: help) }
    let token = tokens[step]
    let place = SourceLocation(
      file: source.name, line: token.line + source.firstLine - 1, column: token.column)
    return DiagnosticList([Diagnostic(.badCase, message, at: place, width: token.width, help: help)])
  }
}
