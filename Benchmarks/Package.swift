// swift-tools-version: 6.2
import PackageDescription

// A separate package, so that users of Seloste do not resolve the benchmark library.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "seloste", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The plug-in finds benchmarks in subfolders of `Benchmarks`.
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
    // Seloste in the comparison of policy engines, in-process.
    .executableTarget(
      name: "Contestant", dependencies: [.product(name: "Seloste", package: "seloste")], path: "Benchmarks/Contestant",
      exclude: ["rules"]),
  ]
)
