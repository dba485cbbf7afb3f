// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "customer-letters",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Use a URL and a version in your package.
    .package(name: "seloste", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "CustomerLetters",
      dependencies: [
        .product(name: "Seloste", package: "seloste"), .product(name: "GRDB", package: "GRDB.swift"),
      ])
  ]
)
