import Testing

/// Checks the imports of every module against a list of allowed dependencies.
struct ArrowTests {
  private static let arrows: [String: Set<String>] = [
    "Concurrency": ["Foundation", "Dispatch"],
    "CLua": [],
    "CLuaSandbox": [],
    "LuaSandbox": ["CLuaSandbox", "Concurrency"],
    "CJSONCursor": [],
    "CYAML": [],
    "SourceText": ["Foundation", "Concurrency", "CJSONCursor", "CYAML"],
    "CLawPack": [],
    "LawPack": ["CLawPack", "SourceText"],
    "PrivacyModel": ["Concurrency"],
    "PrivacyCoding": ["Foundation", "PrivacyModel", "SourceText", "CJSONCursor"],
    "Messages": ["LawPack", "SourceText", "PrivacyModel", "PrivacyCoding", "Foundation", "Concurrency"],
    "ProblemReports": ["SourceText", "PrivacyCoding"],
    "RuleCompiler": ["LawPack", "LuaSandbox", "SourceText", "PrivacyModel", "Foundation", "Concurrency"],
    "RuleEvaluation": [
      "RuleCompiler", "LuaSandbox", "SourceText", "PrivacyModel", "PrivacyCoding", "Foundation",
      "Concurrency",
    ],
    "CaseChanges": ["RuleEvaluation", "SourceText", "PrivacyModel", "PrivacyCoding"],
    "RuleTesting": [
      "ProblemReports", "CaseChanges", "RuleEvaluation", "RuleCompiler", "Messages", "SourceText",
      "PrivacyModel",
      "PrivacyCoding",
      "Foundation", "Concurrency",
    ],
    "DecisionComparison": [
      "LawPack",
      "ProblemReports",
      "RuleTesting", "RuleEvaluation", "RuleCompiler", "LuaSandbox", "Messages", "SourceText", "PrivacyModel",
      "PrivacyCoding", "Foundation", "Concurrency",
    ],
    "RuleMutation": [
      "ProblemReports",
      "RuleTesting", "RuleEvaluation", "RuleCompiler", "CaseChanges", "SourceText", "PrivacyModel",
      "PrivacyCoding", "Concurrency",
    ],
    "RuleAuthoring": [
      "LawPack",
      "RuleTesting", "RuleEvaluation", "RuleCompiler", "Messages", "SourceText", "PrivacyModel",
      "PrivacyCoding", "Foundation",
    ],
    "RuleREPL": [
      "LuaSandbox", "RuleTesting", "CaseChanges", "RuleEvaluation", "RuleCompiler", "Messages", "SourceText",
      "PrivacyModel", "PrivacyCoding", "Foundation",
    ],
    "Seloste": [
      "Foundation", "LuaSandbox",
      "RuleEvaluation", "RuleCompiler", "Messages", "SourceText", "PrivacyModel", "PrivacyCoding", "Logging",
      "Concurrency",
    ],
    "CLibEdit": [],
    "CLineEditor": [],
    "SelosteCommand": [
      "ProblemReports", "LawPack", "CLineEditor", "LuaSandbox", "RuleREPL", "RuleAuthoring", "RuleMutation",
      "DecisionComparison",
      "RuleTesting", "RuleEvaluation",
      "RuleCompiler", "Messages",
      "SourceText",
      "PrivacyModel", "PrivacyCoding", "ArgumentParser", "Foundation", "Dispatch", "Concurrency",
    ],
  ]

  /// Returns the modules that a Swift text imports.
  static func imports(_ text: String) -> [String] {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]
    return text.split(separator: "\n").compactMap { line in
      // Attributes, an access level, `import`, an optional kind of declaration, and the name up to the first full stop.
      let words = line.prefix { $0 != "/" }.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 4,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
      else { return nil }
      let name = words[(place + 1)...].first { !kinds.contains($0) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }
  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  /// Returns the files that a C or C++ text includes in quotation marks.
  static func includes(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].split(separator: " ").joined() == "#include" else { return nil }
      return String(parts[1])
    }
  }

  @Test func everyModuleIsListed() {
    #expect(Set(modules) == Set(Self.arrows.keys))
  }

  @Test func dependenciesHaveNoCycle() {
    var placed: Set<String> = []
    while let next = Self.arrows.keys.sorted().first(where: { name in
      !placed.contains(name)
        && (Self.arrows[name] ?? []).allSatisfy { placed.contains($0) || Self.arrows[$0] == nil }
    }) {
      placed.insert(next)
    }
    #expect(placed == Set(Self.arrows.keys))
  }

  @Test(arguments: modules)
  func imports(_ module: String) throws {
    let allowed = try #require(Self.arrows[module])
    for path in try files(below: "Sources/\(module)", endings: ["swift"]) {
      let undeclared = Set(Self.imports(try text(path))).subtracting(allowed)
      #expect(undeclared.isEmpty, "\(path) imports \(undeclared.sorted()), which \(module) may not import")
    }
  }

  /// C and C++ files may include only headers of their module and of the system.
  @Test(arguments: modules)
  func includes(_ module: String) throws {
    let endings = ["c", "h", "cpp", "hpp"]
    let paths = try files(below: "Sources/\(module)", endings: endings)
    let own = Set(
      paths.map { path in
        let parts = path.split(separator: "/").dropFirst(2)
        return parts.dropFirst(parts.first == "include" ? 1 : 0).joined(separator: "/")
      })
    for path in paths {
      #expect(Set(Self.includes(try text(path))).isSubset(of: own), "\(path)")
    }
  }

  @Test func importsAndIncludesAreFound() {
    let text = """
      // import Comment
      import A
      public import B
        @preconcurrency internal import struct C.D
      @_exported public import E
      let text = "import F" // import G
      #include "import.h"
      """
    #expect(Self.imports(text) == ["A", "B", "C", "E"])
    #expect(Self.includes(text) == ["import.h"])
  }
}
