internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

extension FactDecoder {
  /// Continues with the words of a register; returns the problems of its rules, where they could not be loaded.
  mutating func use(_ registers: RegisterVocabularies, ofRegister name: String) -> DiagnosticList? {
    do throws(DiagnosticList) {
      vocabulary = try registers.vocabulary(ofRegister: name) ?? .shared
      return nil
    } catch {
      return error
    }
  }

  /// Returns whether there is a register; logs a problem at the register of a case where there is none.
  @discardableResult
  mutating func requireRegister(
    _ name: String, of registers: RegisterVocabularies, _ node: SourceNode
  ) -> Bool {
    do throws(DiagnosticList) {
      if try registers.vocabulary(ofRegister: name) != nil { return true }
    } catch {
      return true  // there is one; its rules have a problem, which is reported with them
    }
    problem(
      at: node["register"] ?? node, "there is no register `\(name)`",
      help: Suggestion.help(name, among: registers.registerNames))
    return false
  }
}

extension SourceNode {
  /// The text of a scalar; nil for any other node.
  var word: String? { if case .scalar(let text, _) = content { text } else { nil } }
}
