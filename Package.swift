// swift-tools-version: 6.2
import PackageDescription

/// CI sets this; users of the package never see its warnings as errors.
let isStrict = Context.environment["SELOSTE_STRICT"] != nil

/// CI sets this to build the documentation; users of the package never resolve the plugin that does.
let makesDocs = Context.environment["SELOSTE_DOCS"] != nil

/// Language settings of every Swift target.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// Every Swift target but `LuaSandbox` also marks each unsafe construct with `unsafe`.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "seloste",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Seloste", targets: ["Seloste"]),
    .executable(name: "seloste", targets: ["SelosteCommand"]),
  ],
  dependencies: [
    // Subcommands, help and usage errors.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Where a program logs to is its own affair.
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
  ]
    + (makesDocs ? [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.3")] : []),
  // In the order of their arrows: a target imports only what stands above it.
  targets: [
    .target(name: "Concurrency", swiftSettings: safe),
    .systemLibrary(
      name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"]), .brew(["lua@5.4"])]),
    .target(
      name: "CLuaSandbox", dependencies: ["CLua"],
      // _GNU_SOURCE: sigsetjmp and clock_gettime.
      cSettings: [.define("_GNU_SOURCE"), .headerSearchPath(".")]
        + (isStrict ? [.treatAllWarnings(as: .error)] : [])),
    .target(name: "LuaSandbox", dependencies: ["CLuaSandbox", "Concurrency"], swiftSettings: strict),

    // Debian's simdjson (libsimdjson-dev): cases arrive as JSON Lines by the million.
    .target(name: "CJSONCursor", linkerSettings: [.linkedLibrary("simdjson")]),
    // libyaml's events have the place of every node, which libraries that build a tree drop.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "SourceText", dependencies: ["Concurrency", "CJSONCursor", "CYAML"], swiftSettings: safe),
    // The law that the binary brings along.
    .target(name: "CLawPack", cSettings: isStrict ? [.treatAllWarnings(as: .error)] : []),
    .target(name: "LawPack", dependencies: ["CLawPack", "SourceText"], swiftSettings: safe),
    .target(name: "PrivacyModel", dependencies: ["Concurrency"], swiftSettings: safe),
    .target(
      name: "PrivacyCoding", dependencies: ["PrivacyModel", "SourceText", "CJSONCursor"], swiftSettings: safe),
    .target(
      name: "Messages",
      dependencies: ["Concurrency", "LawPack", "SourceText", "PrivacyModel", "PrivacyCoding"],
      swiftSettings: safe),

    .target(
      name: "ProblemReports", dependencies: ["SourceText", "PrivacyCoding"], swiftSettings: safe),

    .target(
      name: "RuleCompiler",
      dependencies: ["LuaSandbox", "Concurrency", "LawPack", "SourceText", "PrivacyModel"],
      swiftSettings: safe),
    .target(
      name: "RuleEvaluation",
      dependencies: [
        "RuleCompiler", "LuaSandbox", "Concurrency", "SourceText", "PrivacyModel", "PrivacyCoding",
      ],
      swiftSettings: safe),
    .target(
      name: "CaseChanges",
      dependencies: ["RuleEvaluation", "SourceText", "PrivacyModel", "PrivacyCoding"], swiftSettings: safe),
    .target(
      name: "RuleTesting",
      dependencies: [
        "Concurrency", "CaseChanges", "RuleEvaluation", "RuleCompiler", "ProblemReports", "Messages",
        "SourceText", "PrivacyModel", "PrivacyCoding",
      ],
      resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")],
      swiftSettings: safe),
    .target(
      name: "DecisionComparison",
      dependencies: [
        "Concurrency", "RuleTesting", "RuleEvaluation", "RuleCompiler", "LuaSandbox", "ProblemReports",
        "Messages", "LawPack", "SourceText", "PrivacyModel", "PrivacyCoding",
      ],
      swiftSettings: safe),
    .target(
      name: "RuleMutation",
      dependencies: [
        "Concurrency", "RuleTesting", "RuleEvaluation", "RuleCompiler", "CaseChanges", "ProblemReports",
        "SourceText",
        "PrivacyModel", "PrivacyCoding",
      ],
      swiftSettings: safe),
    .target(
      name: "RuleAuthoring",
      dependencies: [
        "LawPack",
        "RuleTesting", "RuleEvaluation", "RuleCompiler", "Messages", "SourceText", "PrivacyModel",
        "PrivacyCoding",
      ],
      swiftSettings: safe),
    .target(
      name: "RuleREPL",
      dependencies: [
        "LuaSandbox", "RuleTesting", "CaseChanges", "RuleEvaluation", "RuleCompiler", "Messages",
        "SourceText",
        "PrivacyModel", "PrivacyCoding",
      ],
      swiftSettings: safe),
    .target(
      name: "Seloste",
      dependencies: [
        "LuaSandbox", "Concurrency", "RuleEvaluation", "RuleCompiler", "Messages", "SourceText",
        "PrivacyModel",
        "PrivacyCoding",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: safe),

    // The BSD line editor (libedit-dev): editing, history and Tab at a terminal.
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "CLineEditor", dependencies: ["CLibEdit"],
      cSettings: [.define("_GNU_SOURCE")] + (isStrict ? [.treatAllWarnings(as: .error)] : [])),
    .executableTarget(
      name: "SelosteCommand",
      dependencies: [
        "CLineEditor", "LuaSandbox", "LawPack", "Concurrency", "RuleREPL", "RuleAuthoring", "RuleMutation",
        "DecisionComparison", "RuleTesting", "RuleEvaluation", "RuleCompiler", "ProblemReports", "Messages",
        "SourceText", "PrivacyModel", "PrivacyCoding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),

    .target(name: "CStockLua", dependencies: ["CLua"], path: "Tests/CStockLua"),
    .testTarget(name: "LuaSandboxTests", dependencies: ["LuaSandbox", "CStockLua"], swiftSettings: strict),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(name: "PrivacyModelTests", dependencies: ["PrivacyModel"], swiftSettings: strict),
    .testTarget(
      name: "PrivacyCodingTests", dependencies: ["PrivacyCoding", "PrivacyModel", "SourceText"],
      swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages", "PrivacyModel", "PrivacyCoding", "SourceText"],
      swiftSettings: strict),
    .testTarget(
      name: "RuleEvaluationTests",
      dependencies: [
        "RuleTesting", "RuleEvaluation", "RuleCompiler", "PrivacyModel", "PrivacyCoding", "SourceText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuleTestingTests",
      dependencies: [
        "RuleTesting", "RuleEvaluation", "RuleCompiler", "ProblemReports", "Messages", "PrivacyModel",
        "PrivacyCoding", "SourceText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DecisionComparisonTests",
      dependencies: [
        "DecisionComparison", "RuleTesting", "RuleEvaluation", "RuleCompiler", "Messages", "PrivacyModel",
        "SourceText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuleMutationTests",
      dependencies: [
        "RuleMutation", "RuleTesting", "RuleEvaluation", "RuleCompiler", "PrivacyModel", "PrivacyCoding",
        "SourceText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuleAuthoringTests",
      dependencies: [
        "RuleAuthoring", "RuleTesting", "RuleEvaluation", "RuleCompiler", "PrivacyModel", "PrivacyCoding",
        "Messages",
        "SourceText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuleREPLTests",
      dependencies: [
        "RuleREPL", "CaseChanges", "RuleTesting", "RuleEvaluation", "RuleCompiler", "PrivacyModel",
        "PrivacyCoding",
        "SourceText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SelosteTests",
      dependencies: ["Seloste", "Concurrency", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["SelosteCommand"], swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests", dependencies: ["LawPack"], exclude: ["PublicAPI.txt"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
