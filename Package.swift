// swift-tools-version:6.1
import PackageDescription

/// Layers in the order of the road that README.md draws: a target may import only what stands above it here,
/// so that a layering mistake is a compile error.
let package = Package(
  name: "ClaimLedger",
  products: [
    .library(name: "ClaimLedger", targets: ["ClaimLedger"]),
    .executable(name: "extract", targets: ["extract"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // System and embedded data
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "EnglishModel", exclude: ["english.bin"]),
    .target(name: "WorthModel", exclude: ["worth.bin"]),
    .target(name: "PairModel", exclude: ["pairs.bin"]),

    .target(name: "CNetwork"),

    // The road
    .target(name: "SourceText", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Reading", dependencies: ["SourceText", "CLibXML2"], exclude: ["MainText/MODEL-CARD.md"]),
    .target(name: "Transcripts", dependencies: ["SourceText", "Reading"]),
    .target(name: "English", dependencies: ["SourceText", "EnglishModel", "CNetwork"], exclude: ["Resources"]),
    .target(name: "Quantities", dependencies: ["SourceText"]),
    .target(
      name: "Claims",
      dependencies: ["SourceText", "Transcripts", "English", "Quantities", "WorthModel"],
      exclude: ["Resources"]),
    .target(name: "Ledger", dependencies: ["SourceText", "Reading", "Transcripts", "Claims"]),
    .target(
      name: "Comparison", dependencies: ["SourceText", "English", "Quantities", "Claims", "Ledger", "PairModel"],
      exclude: ["Resources"]),
    .target(name: "Export", dependencies: ["SourceText", "Ledger", "Comparison"]),
    .target(
      name: "ClaimLedger",
      dependencies: [
        "SourceText", "Reading", "Transcripts", "English", "Quantities", "Claims", "Ledger",
        "Comparison", "Export", "EnglishModel", "WorthModel",
      ]),
    .target(name: "Batch", dependencies: ["ClaimLedger", "Ledger", "CZlib"]),

    // Programs
    .executableTarget(
      name: "extract",
      dependencies: [
        "ClaimLedger", "Batch", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "train",
      dependencies: [
        "ClaimLedger", "CLibXML2", "CNetwork", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "fuzz",
      dependencies: ["ClaimLedger", "Batch", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      exclude: ["fuzz.dict"]),

    // Tests mirror the sources
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading"]),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts", "Reading"]),
    .testTarget(name: "EnglishTests", dependencies: ["English", "CNetwork"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
    .testTarget(name: "ClaimsTests", dependencies: ["Claims", "ClaimLedger"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "ClaimLedger"]),
    .testTarget(
      name: "ComparisonTests", dependencies: ["Comparison", "ClaimLedger"], exclude: ["Gold"]),
    .testTarget(name: "ExportTests", dependencies: ["Export"]),
    .testTarget(name: "BatchTests", dependencies: ["Batch"]),
    .testTarget(name: "CommandTests", dependencies: ["ClaimLedger", "extract"]),
  ],
  swiftLanguageModes: [.v6]
)
