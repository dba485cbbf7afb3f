// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses Seloste resolves the benchmark library.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "seloste", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The plug-in finds benchmarks in folders below `Benchmarks`, wherever the package is.
    .executableTarget(
      name: "Guards",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"), .product(name: "Seloste", package: "seloste"),
      ],
      path: "Benchmarks/Guards", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Decisions",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"), .product(name: "Seloste", package: "seloste"),
      ],
      path: "Benchmarks/Decisions", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // Ourselves in the comparison of policy engines, in-process.
    .executableTarget(
      name: "Contestant", dependencies: [.product(name: "Seloste", package: "seloste")], path: "Benchmarks/Contestant",
      exclude: ["rules"]),
  ]
)
