import PrivacyCoding
import PrivacyModel
import SourceText

/// A literal for the syntax tree that a parser would build, with positions as if each entry and item had its own line.
indirect enum Sketch: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, Sendable
{
  case word(String)
  case quoted(String)
  case list([Sketch])
  case map([(String, Sketch)])

  init(stringLiteral value: String) { self = .word(value) }
  init(arrayLiteral elements: Sketch...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Sketch)...) { self = .map(elements) }

  /// The tree, with each entry and item on its own line, indented by its depth.
  var node: SourceNode {
    var line = 1
    return node(line: &line, column: 1)
  }

  private func node(line: inout Int, column: Int) -> SourceNode {
    let position = SourcePosition(line: line, column: column)
    switch self {
    case .word(let text): return SourceNode(.scalar(text, isPlain: true), at: position)
    case .quoted(let text): return SourceNode(.scalar(text, isPlain: false), at: position)
    case .list(let items):
      var nodes: [SourceNode] = []
      for item in items {
        nodes.append(item.node(line: &line, column: column + 2))
        line += 1
      }
      return SourceNode(.list(nodes), at: position)
    case .map(let pairs):
      var entries: [SourceNode.Entry] = []
      for (key, value) in pairs {
        let position = SourcePosition(line: line, column: column)
        let node: SourceNode
        switch value {
        case .word, .quoted: node = value.node(line: &line, column: column + key.count + 2)
        case .list, .map:
          line += 1
          node = value.node(line: &line, column: column + 2)
          line -= 1
        }
        entries.append(SourceNode.Entry(key: key, position: position, value: node))
        line += 1
      }
      return SourceNode(.map(entries), at: position)
    }
  }
}

extension FactDecoder {
  /// The problems as `line:column+width message (help)`.
  var report: [String] {
    log.list.diagnostics.map { problem in
      let place = problem.location.map { "\($0.line):\($0.column ?? 0)+\(problem.width) " } ?? ""
      return place + problem.message + (problem.help.map { " (\($0))" } ?? "")
    }
  }
}
