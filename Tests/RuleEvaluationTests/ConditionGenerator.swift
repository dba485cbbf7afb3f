import PrivacyModel

/// Generates random conditions: every fact, compared with valid and invalid values, with and without a test for whether it is
/// stated.
struct ConditionGenerator<Random: RandomNumberGenerator> {
  var random: Random

  mutating func condition(depth: Int = 0) -> String {
    switch Int.random(in: 0...(depth < 3 ? 6 : 3), using: &random) {
    case 0...3: comparison()
    case 4: "not (\(condition(depth: depth + 1)))"
    case 5: "(\(condition(depth: depth + 1)) and \(condition(depth: depth + 1)))"
    default: "(\(condition(depth: depth + 1)) or \(condition(depth: depth + 1)))"
    }
  }

  /// Returns declarations of the conditions `c0`, `c1`, …: every third reads the datum, and any may ask earlier ones.
  mutating func declarations(_ count: Int) -> String {
    (0..<count).map { number in
      let readsDatum = number % 3 == 2
      let earlier = (0..<number).filter { readsDatum || $0 % 3 != 2 }.randomElement(using: &random)
      let sign = Bool.random(using: &random) ? "and" : "or"
      let asked = earlier.map { "c\($0)(case\(readsDatum ? ", held" : "")) \(sign) " } ?? ""
      return "local c\(number) = condition(\"c\(number)\", function(case\(readsDatum ? ", held" : "")) "
        + "return \(asked)\(readsDatum ? datum() : condition()) end) "
    }.joined()
  }

  /// Returns a list of conditions `c0` to `c5` and plain functions.
  mutating func list(_ count: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: count, using: &random)).map { _ in
      let number = Int.random(in: 0...8, using: &random)
      return number < 6 ? "c\(number)" : "function(case) return \(condition()) end"
    }
  }

  private mutating func datum() -> String {
    let field = FactSchema.shared.types.first { $0.path == "subject.data" }?.fields.randomElement(
      using: &random)
    return field.map { factTest($0, of: "held") } ?? "true"
  }

  private mutating func comparison() -> String {
    let types = FactSchema.shared.types.filter {
      $0.path.isEmpty || $0.path.hasPrefix("subject") || $0.path.hasPrefix("request")
    }
    guard let type = types.randomElement(using: &random),
      let field = type.fields.randomElement(using: &random)
    else {
      return "true"
    }
    let inner = factTest(field, of: "it")
    if type.isList { return list(type.path, [".any", ".all", ".none"], "function(it) return \(inner) end") }
    let record = type.path.isEmpty ? "case" : type.path.split(separator: ".").reduce("case") { $0 + "." + $1 }
    return "(function(it) return \(inner) end)(\(record))"
  }

  private mutating func list(_ path: String, _ methods: [String], _ function: String) -> String {
    let steps = path.split(separator: ".")
    let method = (methods.randomElement(using: &random) ?? ".any").dropFirst()
    guard steps.count == 2 else { return "#case.subject.invoices > 0" }  // a list in a list
    return "case.\(path):\(method)(\(function))"
  }

  private mutating func factTest(_ field: FactField, of record: String) -> String {
    let fact = "\(record)[\"\(field.name)\"]"
    let plain: String =
      switch field.shape {
      case .scalar(.flag): Bool.random(using: &random) ? "\(fact) == true" : "\(fact)"
      case .scalar(.code(let codes)):
        "\(fact) \(Bool.random(using: &random) ? "==" : "~=") \"\(codes.randomElement(using: &random) ?? "")\""
      case .scalar(.date): "\(fact) ~= nil and \(fact) <= case.today"
      case .scalar(.count): "\(fact) > \(Int.random(in: 0...20, using: &random))"
      case .scalar(.text): "\(fact) == \"x\""
      case .scalars, .records: "#\(fact) > \(Int.random(in: 0...2, using: &random))"
      case .record: "\(fact) ~= nil"
      }
    return Int.random(in: 0...3, using: &random) == 0
      ? "\(record):assume \"\(field.name)\" ~= nil and \(plain)" : plain
  }
}
