internal import PrivacyModel

extension CaseSchema {
  /// The answers of host functions: those that the organisation declares; of the shared model, functions of any name.
  var host: JSONTree {
    let functions = vocabulary.declared.functions
    let answers: JSONTree =
      vocabulary.declared.organisation == nil
      ? ["additionalProperties": calls(taking: [:], count: nil, returning: [:])]
      : [
        "properties": .object(
          functions.map { function in
            let takes = Self.any(function.parameters.map { value($0) } + [["type": "null"]])
            return member(
              function.name,
              described(
                calls(taking: takes, count: function.parameters.count, returning: value(function.result)),
                function.summary))
          }), "additionalProperties": false,
      ]
    return described(answers, "the answers of host functions, by their names").with("type", "object")
  }

  /// Calls of one function, each with its answer.
  private func calls(taking argument: JSONTree, count: Int?, returning result: JSONTree) -> JSONTree {
    let takes: JSONTree = ["description": "the arguments", "type": "array", "items": argument]
    let bounded = count.map { takes.with("minItems", .number($0)).with("maxItems", .number($0)) } ?? takes
    let call: JSONTree = [
      "type": "object",
      "properties": [
        "takes": bounded,
        "returns": described(Self.any([result, ["type": "null"]]), "the answer; null if there is none"),
        "unknown": ["description": "that the answer is not known", "const": true],
      ],
      "required": count.map { $0 > 0 } ?? false ? ["takes"] : [],
      "additionalProperties": false,
      "anyOf": [["required": ["returns"]], ["required": ["unknown"]]],
      "not": ["required": ["returns", "unknown"]],
    ]
    return ["type": "array", "items": call]
  }

  private func value(_ kind: ScalarKind) -> JSONTree {
    switch kind {
    case .text: Self.reference("text")
    case .flag: ["type": "boolean"]
    case .count: Self.reference("number")
    case .date: Self.reference("day")
    case .code(let codes): ["enum": .array(codes.map { .text($0) })]
    }
  }
}
