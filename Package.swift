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

/// Every Swift target but `LuaHost` and `SourceTree`, which talk to C, also marks each unsafe construct with `unsafe`.
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
    // YAML; its parser (CYaml, libyaml) knows the position of every node, which errors with a caret need.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // Where a program logs to is its own affair.
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
  ]
    + (makesDocs ? [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.3")] : []),
  // In the order of their arrows: a target imports only what stands above it.
  targets: [
    .target(name: "Threading", swiftSettings: safe),
    .systemLibrary(
      name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"]), .brew(["lua@5.4"])]),
    .target(
      name: "CLuaHost", dependencies: ["CLua"],
      // _GNU_SOURCE: sigsetjmp and clock_gettime.
      cSettings: [.define("_GNU_SOURCE")] + (isStrict ? [.treatAllWarnings(as: .error)] : [])),
    .target(name: "LuaHost", dependencies: ["CLuaHost", "Threading"], swiftSettings: strict),

    .target(name: "Diagnostics", dependencies: ["Threading"], swiftSettings: safe),
    // Debian's simdjson (libsimdjson-dev): cases arrive as JSON Lines by the million, and it finds the tokens.
    .target(name: "CJSONCursor", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "SourceTree",
      dependencies: ["Diagnostics", "CJSONCursor", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "RegisterModel", dependencies: ["Diagnostics", "CJSONCursor", "SourceTree"], swiftSettings: safe),

    .target(
      name: "Messages", dependencies: ["Diagnostics", "SourceTree", "RegisterModel"], swiftSettings: safe),

    .target(
      name: "RuleEngine", dependencies: ["LuaHost", "Threading", "Diagnostics", "RegisterModel"],
      swiftSettings: safe),
    .target(name: "RuleSchema", dependencies: ["RuleEngine", "RegisterModel"], swiftSettings: safe),
    .target(
      name: "CaseReplay",
      dependencies: ["Threading", "RuleEngine", "Messages", "Diagnostics", "SourceTree", "RegisterModel"],
      swiftSettings: safe),
    .target(
      name: "RuleService",
      dependencies: [
        "Threading", "RuleEngine", "Diagnostics", "RegisterModel",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: safe),
    .target(
      name: "RuleScaffold",
      dependencies: ["CaseReplay", "RuleEngine", "Messages", "Diagnostics", "SourceTree", "RegisterModel"],
      swiftSettings: safe),
    .target(
      name: "Seloste",
      dependencies: ["RuleService", "RuleEngine", "Messages", "Diagnostics", "RegisterModel"],
      swiftSettings: safe),
    .target(
      name: "RulePrompt",
      dependencies: ["CaseReplay", "RuleEngine", "Messages", "Diagnostics", "SourceTree", "RegisterModel"],
      swiftSettings: safe),
    // The BSD line editor (libedit-dev): editing, history and Tab at a terminal.
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "CLineEditor", dependencies: ["CLibEdit"],
      cSettings: [.define("_GNU_SOURCE")] + (isStrict ? [.treatAllWarnings(as: .error)] : [])),
    .target(name: "LineEditor", dependencies: ["CLineEditor"], swiftSettings: strict),
    .executableTarget(
      name: "SelosteCommand",
      dependencies: [
        "LineEditor", "RulePrompt", "RuleScaffold", "CaseReplay", "RuleSchema", "RuleEngine", "Messages",
        "Diagnostics", "SourceTree", "RegisterModel", "Threading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),

    .target(name: "CStockLua", dependencies: ["CLua"], path: "Tests/CStockLua"),
    .testTarget(name: "LuaHostTests", dependencies: ["LuaHost", "CStockLua"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "SourceTreeTests", dependencies: ["SourceTree", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "RegisterModelTests", dependencies: ["RegisterModel", "SourceTree", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages", "RegisterModel", "SourceTree", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RuleEngineTests",
      dependencies: ["CaseReplay", "RuleEngine", "RegisterModel", "SourceTree", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RuleSchemaTests", dependencies: ["RuleSchema", "RuleEngine", "RegisterModel", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseReplayTests",
      dependencies: ["CaseReplay", "RuleEngine", "Messages", "RegisterModel", "SourceTree", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RulePromptTests",
      dependencies: [
        "RulePrompt", "CaseReplay", "RuleEngine", "RegisterModel", "SourceTree", "Diagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuleServiceTests",
      dependencies: ["Seloste", "Threading", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    .testTarget(
      name: "RuleScaffoldTests",
      dependencies: ["RuleScaffold", "CaseReplay", "RuleEngine", "RegisterModel", "Messages", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["SelosteCommand"], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
