import PrivacyCoding
import PrivacyModel
import Testing

/// Scalars from words: codes, flags and counts.
struct CodeTests {
  /// Checks the spellings and errors of one list of codes.
  private func check<Code: FactCode>(_ type: Code.Type) {
    #expect(Code.kind == .code(Code.table.codes.map(\.rawValue)))
    for code in Code.table.codes {
      #expect(code.text == code.rawValue)
      #expect((try? Code(scalar: code.rawValue, isPlain: true, in: .none)) == code)
      #expect((try? Code(scalar: code.rawValue, isPlain: false, in: .none)) == code)
      #expect(code.rawValue.allSatisfy { $0 == "_" || ("a"..."z").contains($0) })
      let typo = code.rawValue + "e"
      do throws(ScalarProblem) {
        _ = try Code(scalar: typo, isPlain: true, in: .none)
        Issue.record("\(Code.self) accepted \(typo)")
      } catch {
        #expect(error.message.contains("`\(typo)`"))
        let otherwise = Code.table.list.map { " otherwise \(Vocabulary.shared.declarationHelp($0))" } ?? ""
        #expect(error.help == "did you mean `\(code.rawValue)`?\(otherwise)")
      }
    }
  }

  @Test func codesReadTheirSpellingAndRejectTypos() {
    check(RequestKind.self)
    check(Outcome.self)
    check(CategoryAction.self)
    check(DataCategory.self)
    check(ControllerKind.self)
    check(SubjectKind.self)
    check(DataSource.self)
    check(LegalBasis.self)
    check(InvoiceStatus.self)
    check(CollectionStatus.self)
    check(BanKind.self)
    check(Purpose.self)
    check(Channel.self)
    check(MarketingChannel.self)
    check(Signature.self)
    check(Addressee.self)
    check(Requester.self)
    check(Identity.self)
    check(RectificationGround.self)
    check(RecipientKind.self)
    check(TransferTool.self)
    check(RestrictionGround.self)
    check(CustomerGroup.self)
  }

  @Test func codesHaveTheirPlaceInTheList() {
    for (number, kind) in RequestKind.shared.enumerated() {
      #expect(RequestKind.table.index(of: kind) == number)
    }
    for (number, outcome) in Outcome.allCases.enumerated() { #expect(outcome.index == number) }
    #expect(DataCategory.table.index(of: "loan_history") < 0)
  }

  @Test func distantWordSuggestsTheWholeList() {
    let problem = #expect(throws: ScalarProblem.self) {
      try Identity(scalar: "xyzzy", isPlain: true, in: .none)
    }
    #expect(problem?.message == "`xyzzy` is not one of its values")
    #expect(problem?.help == "write one of `none`, `low`, `sufficient`")
  }

  @Test(arguments: ["yes", "no", "True", "1", "on", ""]) func otherWordIsNoFlag(word: String) {
    #expect(throws: ScalarProblem.self) { try Bool(scalar: word, isPlain: true, in: .none) }
  }

  @Test(arguments: ["-1", "1.5", "1e3", "0x10", "1_000", "", "99999999999999999999"])
  func otherWordIsNoCount(word: String) {
    #expect(throws: ScalarProblem.self) { try Int(scalar: word, isPlain: true, in: .none) }
  }

  @Test func quotedWordIsNoFlagOrCount() {
    #expect(throws: ScalarProblem.self) { try Bool(scalar: "true", isPlain: false, in: .none) }
    #expect(throws: ScalarProblem.self) { try Int(scalar: "12", isPlain: false, in: .none) }
  }
}
