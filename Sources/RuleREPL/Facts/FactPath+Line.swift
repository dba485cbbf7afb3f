internal import CaseChanges
internal import RuleCompiler
internal import SourceText

extension FactPath {
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
    let found = places.map { token in
      let line = token.line + source.firstLine - 1
      return (SourceLocation(file: source.name, line: line, column: token.column), token.width)
    }
    return (FactPath(steps: steps, places: found), index)
  }
}
