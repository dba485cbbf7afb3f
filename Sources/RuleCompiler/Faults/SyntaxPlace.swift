internal import Foundation
internal import LuaSandbox
internal import SourceText

/// The token of a syntax error.
///
/// Lua's message names the token and the line, where the token may occur several times. The search compiles the text up to each candidate: the first that gives the same error is the token.
struct SyntaxPlace {
  private(set) var token: LuaTokens.Token?

  init(_ error: LuaError, script: RuleScript) {
    let (tokens, text) = (script.tokens, script.source.text)
    guard let line = error.line, let quote = error.message.range(of: "near ", options: .backwards) else {
      return
    }
    let near = error.message[quote.upperBound...].trimmingPrefix("'")
    let word = String(near.hasSuffix("'") ? near.dropLast() : near)
    if word == "<eof>" {
      token = tokens.tokens.last
      return
    }
    let candidates = tokens.tokens.filter { $0.line == line && (word == $0.text || word.hasPrefix($0.text)) }
    token =
      candidates.count == 1 ? candidates[0] : first(of: candidates) { breaks(text, after: $0, like: error) }
  }

  /// Bisects for the first token that breaks the text, as all after it do; nil if the time runs out.
  private func first(
    of candidates: [LuaTokens.Token], that breaks: (LuaTokens.Token) -> Bool?
  ) -> LuaTokens.Token? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      guard let isBroken = breaks(candidates[middle]) else { return nil }
      if isBroken { high = middle } else { low = middle + 1 }
    }
    return low < candidates.count ? candidates[low] : nil
  }

  private func breaks(_ text: String, after token: LuaTokens.Token, like error: LuaError) -> Bool? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(token.line - 1) else { return false }
    let head = lines[..<(token.line - 1)] + [lines[token.line - 1].prefix(token.column - 1 + token.width)]
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "part", text: head.joined(separator: "\n"))]
    // Enough to compile the part; little to run it if it is complete.
    let limits = ExecutionLimits(
      instructions: UInt64(text.utf8.count) + 10_000, bytes: 16 << 20, time: .milliseconds(50))
    do {
      _ = try LuaMachine(configuration).load(0, limits: limits)
      return false
    } catch let part {
      if part.kind == .timeLimit { return nil }
      return part.kind == .syntax && part.line == error.line && part.message == error.message
    }
  }
}
