internal import LuaSandbox
internal import SourceText

/// An operand of `and`, `or` or `not` in a function of a rule file.
package struct Operand: Hashable, Sendable {
  /// The number of its file.
  package let source: Int
  /// Its place, from 1.
  package let line, column: Int
  /// The operand as it is written, on one line.
  package let text: String
  /// The line in which it begins, with single spaces.
  package let lineText: String
  /// Whether a constant before it decides, so that nothing asks for it.
  package let isAfterConstant: Bool
}

/// The texts of a machine that counts operands: each operand is wrapped in a call that notes its truth and returns it.
///
/// The lines keep their numbers. A file that cannot be read with certainty, or that would be too long, stays as it is.
struct MeasuredText {
  private(set) var sources: [LuaSource]
  private(set) var operands: [Operand] = []
  /// The sources that are wrapped.
  private(set) var measured: Set<Int> = []
  /// The name of the function that notes; nil where nothing is wrapped.
  private(set) var recorder: String?

  init(_ files: RuleFiles, _ sources: [LuaSource], isOpen: (RuleFile) -> Bool) {
    self.sources = sources
    // A script that holds the table of globals could find the function.
    let usesGlobals = files.all.indices.contains { number in
      isOpen(files.all[number])
        && files.scripts[number].tokens.tokens.contains { $0.kind == .name && $0.text == "_ENV" }
    }
    if usesGlobals { return }
    let recorder = Self.unusedName(sources)
    self.recorder = recorder
    for (number, file) in files.all.enumerated()
    where isOpen(file) && file.kind != .vocabulary && file.kind != .properties {
      let script = files.scripts[number]
      guard let syntax = LuaSyntax(script.tokens) else { continue }
      let found = syntax.operands
      let text = Self.wrapped(
        sources[number].text, syntax, found.map(\.expression), recorder, from: operands.count)
      guard text.utf8.count <= LuaSource.maximumLength else { continue }
      self.sources[number].text = text
      measured.insert(number)
      operands += found.map { operand in
        let range = operand.expression.range
        let first = syntax.tokens[range.lowerBound]
        return Operand(
          source: number, line: first.line + script.source.firstLine - 1, column: first.column,
          text: Self.shown(sources[number].text, syntax.bytes(of: operand.expression)),
          lineText: Self.singleSpaced(script.source.line(first.line) ?? ""),
          isAfterConstant: operand.isAfterConstant)
      }
    }
  }

  private static func singleSpaced(_ line: some StringProtocol) -> String {
    line.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Returns a name that stands in no text: it ends in more underscores than any text has in a row.
  private static func unusedName(_ sources: [LuaSource]) -> String {
    var longest = 0
    for source in sources {
      var count = 0
      for byte in source.text.utf8 {
        count = byte == UInt8(ascii: "_") ? count + 1 : 0
        longest = max(longest, count)
      }
    }
    return "operand" + String(repeating: "_", count: longest + 1)
  }

  private static func wrapped(
    _ text: String, _ syntax: LuaSyntax, _ operands: [LuaExpression], _ recorder: String, from first: Int
  ) -> String {
    if operands.isEmpty { return text }
    // An operand in another one begins after it and ends with it or before.
    var opening: [Int: String] = [:]
    var closing: [Int: Int] = [:]
    for (number, operand) in operands.enumerated() {
      let bytes = syntax.bytes(of: operand)
      opening[bytes.lowerBound, default: ""] += " \(recorder)(\(first + number),"
      closing[bytes.upperBound, default: 0] += 1
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for place in 0...bytes.count {
      if let count = closing[place] { result += repeatElement(UInt8(ascii: ")"), count: count) }
      if let call = opening[place] { result += call.utf8 }
      if place < bytes.count { result.append(bytes[place]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of some bytes with each run of space and line ends as one space.
  private static func shown(_ text: String, _ bytes: Range<Int>) -> String {
    let part = String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
    return part.split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension LuaSyntax {
  /// The places of an expression's bytes.
  fileprivate func bytes(of expression: LuaExpression) -> Range<Int> {
    guard let first = expression.range.first, let last = expression.range.last else { return 0..<0 }
    return tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound
  }
}
