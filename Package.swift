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
let pureSettings: [SwiftSetting] =
  common + [
    .strictMemorySafety(),
    .treatWarning("EmbeddedRestrictions", as: .error),
  ]

/// What reads and writes the language.
let language: [Target.Dependency] = [
  "HSMText", "HSMSyntax", "HSMModel", "HSMCompiler", "HSMPayload", "HSMDecompiler", "HSMFormat",
]

/// A target that does no I/O.
func pure(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: pureSettings)
}

/// The tests of the target `name`, which use `others` too.
func tests(_ name: String, _ others: Target.Dependency...) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + others + ["TestSupport"],
    swiftSettings: common)
}

let package = Package(
  name: "hsmc",
  products: [.executable(name: "hsmc", targets: ["hsmc"])],
  targets: [
    // The language, from bytes to meaning.
    pure("HSMText"),
    pure("HSMSyntax", "HSMText"),
    pure("HSMModel", "HSMSyntax", "HSMText"),

    // To the model, and from it.
    pure("HSMCompiler", "HSMModel", "HSMSyntax", "HSMText"),
    pure("HSMPayload", "HSMModel", "HSMSyntax", "HSMText"),
    pure("HSMDecompiler", "HSMModel", "HSMSyntax", "HSMText"),
    pure("HSMShow", "HSMReport", "HSMModel", "HSMSyntax", "HSMText"),

    // Without a model: canonical sources, and findings as users see them.
    pure("HSMFormat", "HSMSyntax", "HSMText"),
    pure("HSMReport", "HSMText"),

    // The world: files, arguments, the terminal.
    .systemLibrary(name: "GlibcMore"),
    .target(name: "HSMFiles", dependencies: ["GlibcMore"], swiftSettings: common),
    .executableTarget(
      name: "hsmc", dependencies: language + ["HSMReport", "HSMShow", "HSMFiles"],
      swiftSettings: common),

    // For work on hsmc: big machines and measurements. Not a product.
    .target(name: "MachineGenerator", swiftSettings: common),
    .target(name: "CountedAllocations", cSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "hsmc-dev",
      dependencies: language + ["HSMFiles", "CountedAllocations", "MachineGenerator"],
      swiftSettings: common),

    .target(
      name: "TestSupport", dependencies: ["HSMText", "HSMSyntax", "HSMModel", "HSMCompiler"],
      path: "Tests/TestSupport", swiftSettings: common),
    tests("HSMText"),
    tests("HSMSyntax", "HSMText"),
    tests(
      "HSMCompiler", "HSMText", "HSMSyntax", "HSMModel", "HSMPayload", "HSMDecompiler", "HSMShow",
      "HSMFormat", "HSMReport"),
    tests("HSMReport", "HSMText", "HSMSyntax"),
    tests("HSMFormat", "HSMText", "HSMSyntax", "HSMModel", "HSMCompiler"),
    tests("HSMFiles"),
    tests(
      "MachineGenerator", "HSMText", "HSMSyntax", "HSMModel", "HSMCompiler", "HSMPayload",
      "HSMFormat"),
    tests("hsmc", "HSMText", "HSMSyntax"),
  ],
  swiftLanguageModes: [.v6]
)
