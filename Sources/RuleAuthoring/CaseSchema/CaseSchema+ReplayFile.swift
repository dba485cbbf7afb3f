extension CaseSchema {
  /// A replay file: shared facts, shared subjects, and cases that use and change them.
  var replayFile: JSONTree {
    let shared = partialFacts.filter { ["register", "today", "controller"].contains($0.key) }
    return [
      "description": "A file of cases that `seloste replay` reads.",
      "type": "object",
      "properties": .object(
        shared + [
          member(
            "subjects",
            [
              "description": "subjects by the names that cases use", "type": "object",
              "additionalProperties": Self.reference("Subject"),
            ]),
          member("cases", ["description": "the cases", "type": "array", "items": replayCase]),
        ]),
      "required": ["cases"],
      "additionalProperties": false,
      "allOf": .array(["register", "today"].map { stated($0) }),
    ]
  }

  /// The facts of a case; the file or `with` may state any of them.
  private var partialFacts: [JSONTree.Member] {
    [member("register", described(register, "the register whose rules apply"))] + facts(of: 0)
  }

  private var replayCase: JSONTree {
    let facts = partialFacts.map { fact in
      fact.key == "subject"
        ? member(
          "subject",
          described(Self.any([subjectName, Self.reference("Subject")]), "the subject, or its name"))
        : fact
    }
    return [
      "type": "object",
      "properties": .object(
        [
          member(
            "case",
            described(Self.reference("text"), "the title, unique in the file").with("minLength", 1))
        ] + facts + [
          member("with", with),
          member(
            "each",
            [
              "description": "changes of the case, each of which is replayed in its place", "type": "array",
              "items": change, "minItems": 1,
            ]),
        ] + endings),
      "required": ["case"],
      "additionalProperties": false,
      "allOf": .array([
        // The kind of request is in the case or in its changes.
        Self.any([["properties": ["request": kind], "required": ["request"]], changed("request", kind)]),
        Self.any([["required": ["expect"]], inEach(["required": ["expect"]])]),
      ]),
    ]
  }

  /// One of the changes of a case.
  private var change: JSONTree {
    [
      "type": "object",
      "properties": .object(
        [
          member(
            "case",
            described(Self.reference("text"), "the name of the change, the end of its title").with(
              "minLength", 1)),
          member("with", with),
        ] + endings),
      "required": ["case"],
      "additionalProperties": false,
    ]
  }

  private var with: JSONTree {
    [
      "description": "facts that are changed or added", "type": "object",
      "properties": .object(partialFacts), "additionalProperties": false,
    ]
  }

  /// What a case and a change of it have after their facts.
  private var endings: [JSONTree.Member] {
    [
      member("without", described(Self.oneOrMore(Self.reference("text")), "the paths of facts to remove")),
      member("host", host),
      member(
        "expect",
        described(Self.reference("Expectation"), "what is compared with the decision")
          .with("minProperties", 1)),
      member("skip", reason("why the case is not replayed")),
      member("todo", reason("why the case may fail")),
    ]
  }

  private var kind: JSONTree { ["required": ["kind"]] }

  private var subjectName: JSONTree { ["type": ["string", "number", "boolean"], "minLength": 1] }

  private func reason(_ text: String) -> JSONTree {
    [
      "description": .text("\(text): a reason"), "type": ["string", "number"], "pattern": "\\S",
      "not": ["const": "true"],
    ]
  }

  /// The file, or each of its cases, states a fact.
  private func stated(_ fact: String) -> JSONTree {
    let each: JSONTree = ["anyOf": [["required": [.text(fact)]], changed(fact, [:])]]
    return ["anyOf": [["required": [.text(fact)]], ["properties": ["cases": ["items": each]]]]]
  }

  /// `with` states a fact of a form, in the case or in each of its changes.
  private func changed(_ fact: String, _ form: JSONTree) -> JSONTree {
    let changes: JSONTree = [
      "properties": .object([member(fact, form)]), "required": [.text(fact)],
    ]
    let with: JSONTree = ["properties": ["with": changes], "required": ["with"]]
    return Self.any([with, inEach(with)])
  }

  /// A case whose changes all have a form.
  private func inEach(_ form: JSONTree) -> JSONTree {
    ["properties": ["each": ["items": form]], "required": ["each"]]
  }
}
