// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: warnings are errors, and the language modes of the next release.
let common: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the targets that do no I/O: memory safety is checked, and what Embedded Swift cannot
/// compile is refused (`.ci/run` also compiles them as Embedded Swift).
let pure: [SwiftSetting] =
  common + [
    .strictMemorySafety(),
    .treatWarning("EmbeddedRestrictions", as: .error),
  ]

let package = Package(
  name: "hsmc",
  products: [.executable(name: "hsmc", targets: ["hsmc"])],
  targets: [
    .target(name: "HSMText", swiftSettings: pure),
    .target(name: "HSMSyntax", dependencies: ["HSMText"], swiftSettings: pure),
    .target(name: "HSMCompiler", dependencies: ["HSMText", "HSMSyntax"], swiftSettings: pure),
    .target(name: "HSMReport", dependencies: ["HSMText"], swiftSettings: pure),
    .target(name: "HSMFormat", dependencies: ["HSMText", "HSMSyntax"], swiftSettings: pure),
    .systemLibrary(name: "GlibcMalloc"),
    .target(name: "HSMFiles", dependencies: ["GlibcMalloc"], swiftSettings: common),
    .executableTarget(
      name: "hsmc",
      dependencies: ["HSMText", "HSMSyntax", "HSMCompiler", "HSMFormat", "HSMReport", "HSMFiles"],
      swiftSettings: common),

    // For work on hsmc: big machines and measurements. Not a product.
    .target(name: "MachineGenerator", swiftSettings: common),
    .target(
      name: "CountedAllocations", cSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "hsmc-dev",
      dependencies: [
        "CountedAllocations", "HSMFiles", "HSMText", "HSMSyntax", "HSMCompiler", "HSMFormat",
        "MachineGenerator",
      ],
      swiftSettings: common),

    .target(
      name: "TestSupport", dependencies: ["HSMText", "HSMSyntax", "HSMCompiler"],
      path: "Tests/TestSupport", swiftSettings: common),
    .testTarget(
      name: "HSMTextTests", dependencies: ["HSMText", "TestSupport"], swiftSettings: common),
    .testTarget(
      name: "HSMSyntaxTests", dependencies: ["HSMText", "HSMSyntax", "TestSupport"],
      swiftSettings: common),
    .testTarget(
      name: "HSMCompilerTests",
      dependencies: [
        "HSMText", "HSMSyntax", "HSMCompiler", "HSMFormat", "HSMReport", "TestSupport",
      ],
      swiftSettings: common),
    .testTarget(
      name: "HSMReportTests", dependencies: ["HSMText", "HSMSyntax", "HSMReport", "TestSupport"],
      swiftSettings: common),
    .testTarget(
      name: "HSMFormatTests",
      dependencies: ["HSMText", "HSMSyntax", "HSMCompiler", "HSMFormat", "TestSupport"],
      swiftSettings: common),
    .testTarget(
      name: "MachineGeneratorTests",
      dependencies: ["HSMText", "HSMSyntax", "HSMCompiler", "HSMFormat", "MachineGenerator"],
      swiftSettings: common),
    .testTarget(
      name: "HSMFilesTests", dependencies: ["HSMFiles", "TestSupport"], swiftSettings: common),
    .testTarget(
      name: "hsmcTests", dependencies: ["hsmc", "HSMText", "HSMSyntax", "TestSupport"],
      swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
