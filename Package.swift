// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

/// A room of the house, and what it may use.
func room(_ name: String, _ uses: Target.Dependency...) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: strict)
}

func tests(_ name: String, _ uses: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: uses, swiftSettings: strict)
}

// swift-format-ignore
let package = Package(
  name: "lapel",
  products: [
    .executable(name: "lapel", targets: ["Lapel"]),
    .executable(name: "lapel-draw", targets: ["LapelDraw"]),
    .library(name: "LinkedData", targets: ["LinkedData"]),
    .library(name: "OpenBadges", targets: ["OpenBadges"]),
    .library(name: "Baking", targets: ["Baking"]),
    .library(name: "Verification", targets: ["Verification"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C libraries: a module map each, and a shim where Swift cannot call them as they are.
    .systemLibrary(name: "CArchive"),
    .systemLibrary(name: "CArgon2"),
    .systemLibrary(name: "CCurl"),
    .systemLibrary(name: "CIDN2"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CMarkdown"),
    .systemLibrary(name: "CMicroHTTPD"),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CQREncode"),
    .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib"),

    // Their wrappers.
    room("Archive", "CArchive"),
    room("Compression", "CZlib"),
    room("Fetching", "CCurl", "HostNames"),
    room("HostNames", "CIDN2"),
    room("Markdown", "CMarkdown"),
    room("MicroHTTP", "CMicroHTTPD", "Compression", httpTypes),
    room("Passwords", "CArgon2"),
    room("Painting", "CLinux", "CPango", "CRSVG", "Pictures"),
    room("Pictures", "CLinux"),
    room("Postgres", "CPostgreSQL"),
    room("PrivatePostgreSQL", "CLinux"),
    room("QRCode", "CQREncode"),

    // What Lapel knows about badges; no input or output.
    room("LinkedData", crypto),
    room("Proofs", "LinkedData", crypto, cryptoExtras),
    room("OpenIDConnect", "LinkedData", "Proofs", crypto),
    room("OpenBadges", "Compression", "HostNames", "LinkedData", "Names", crypto),
    room("Baking", "CXML", "Compression", "LinkedData"),
    room("Schemas", "LinkedData"),
    room("Verification", "Baking", "LinkedData", "OpenBadges", "Proofs", "Schemas", crypto),

    // What Lapel does; rules without input or output.
    room("Names"),
    room("Addresses", "Names"),
    room("Backpack", "Names", "OpenBadges"),
    room("Issuing", "Addresses", "LinkedData", "Names", "Proofs", crypto),
    room("Demonstration", "Addresses", "Issuing", "Names"),

    // Where it is kept, shown and done.
    room("Storage", "Addresses", "Backpack", "Issuing", "LinkedData", "Names", "OpenBadges", "Postgres", crypto),
    .target(name: "Pages", dependencies: ["Addresses", "LinkedData", "Markdown", "OpenBadges"], swiftSettings: strict, plugins: ["CompileTemplates"]),
    room("Gateway", "Addresses", "Backpack", "LinkedData", "MicroHTTP", "Names", "Passwords", "Postgres", "Storage", crypto, httpTypes, logging),
    room("API", "Addresses", "Backpack", "Baking", "Gateway", "Issuing", "LinkedData", "MicroHTTP", "Names", "OpenBadges", "Pages", "Postgres", "Proofs", "Storage", "Verification", crypto, httpTypes),
    room("Site", "Addresses", "Archive", "Backpack", "Baking", "Gateway", "Issuing", "LinkedData", "Markdown", "MicroHTTP", "Names", "OpenBadges", "OpenIDConnect", "Pages", "Passwords", "Pictures", "Postgres", "Proofs", "QRCode", "Storage", "Verification", crypto, httpTypes),
    room("Work", "Addresses", "Backpack", "Baking", "Fetching", "Issuing", "LinkedData", "Names", "OpenBadges", "OpenIDConnect", "Pages", "Postgres", "Proofs", "Storage", "Verification", crypto, logging),
    room("Settings", configuration),
    room("Logs", logging),
    .executableTarget(
      name: "Lapel",
      dependencies: [
        "API", "Addresses", "Baking", "Demonstration", "Fetching", "Gateway", "Issuing", "LinkedData", "Logs", "MicroHTTP",
        "Names", "OpenBadges", "OpenIDConnect", "Pages", "Passwords", "Pictures", "Postgres", "PrivatePostgreSQL", "Proofs", "Settings", "Site",
        "Storage", "Verification", "Work",
        argumentParser, crypto, lifecycle, logging,
      ],
      swiftSettings: strict),

    // What `lapel` starts for each picture.
    .executableTarget(name: "LapelDraw", dependencies: ["Painting"], swiftSettings: strict),

    // What `deploy/bench` runs.
    .executableTarget(
      name: "Benchmark",
      dependencies: ["Baking", "Fetching", "LinkedData", "OpenBadges", "Proofs", "Verification", "Work", argumentParser, crypto, cryptoExtras],
      swiftSettings: strict),

    // What `deploy/fuzz` runs.
    room("Fuzzing", "Baking", "LinkedData", "OpenBadges", "Verification"),
    .executableTarget(name: "Fuzz", dependencies: ["Fuzzing", argumentParser], swiftSettings: strict),

    // web/templates and web/messages to Swift, at build time.
    room("TemplateLanguage"),
    .executableTarget(name: "TemplateCompiler", dependencies: ["TemplateLanguage"], swiftSettings: strict),
    .plugin(name: "CompileTemplates", capability: .buildTool(), dependencies: ["TemplateCompiler"], path: "Sources/CompileTemplates", exclude: ["web"]),

    // Tests.
    room("TestSupport", "Postgres", "PrivatePostgreSQL"),
    room("TestSite", "API", "Addresses", "Backpack", "Fetching", "Gateway", "Issuing", "LinkedData", "MicroHTTP", "Names", "OpenBadges", "OpenIDConnect", "Passwords", "Pictures", "Postgres", "Proofs", "Site", "Storage", "TestSupport", "Verification", "Work", crypto, httpTypes, logging),
    tests("APITests", "Addresses", "Backpack", "Gateway", "LinkedData", "MicroHTTP", "Names", "OpenBadges", "Postgres", "Schemas", "Storage", "TestSite", "TestSupport", "Work", httpTypes),
    tests("ArchiveTests", "Archive"),
    tests("AddressesTests", "Addresses", "Names", "TestSupport"),
    tests("BackpackTests", "Backpack", "OpenBadges", "TestSupport"),
    tests("BakingTests", "Baking", "TestSupport"),
    tests("CompressionTests", "Compression"),
    tests("DemonstrationTests", "Addresses", "Demonstration", "Issuing", "Names"),
    tests("FetchingTests", "Fetching", "TestSupport"),
    tests("FuzzingTests", "Fuzzing"),
    tests("GatewayTests", "Addresses", "Backpack", "Gateway", "MicroHTTP", "Names", "Postgres", "Storage", httpTypes, logging),
    tests("HostNamesTests", "HostNames"),
    tests("HouseTests"),
    tests("IssuingTests", "Addresses", "Issuing", "LinkedData", "Names", "Proofs"),
    tests("LapelTests", "Addresses", "Backpack", "Baking", "Demonstration", "Gateway", "Issuing", "Lapel", "LinkedData", "Names", "OpenBadges", "Postgres", "PrivatePostgreSQL", "Storage", "TestSite", "TestSupport", "Verification"),
    tests("LinkedDataTests", "LinkedData", "TestSupport"),
    tests("LogsTests", "Logs", logging),
    tests("MarkdownTests", "Markdown"),
    tests("MicroHTTPTests", "MicroHTTP", httpTypes),
    tests("NamesTests", "Names", "TestSupport"),
    tests("OpenIDConnectTests", "LinkedData", "OpenIDConnect", "Proofs", crypto),
    tests("OpenBadgesTests", "LinkedData", "OpenBadges"),
    tests("PagesTests", "Addresses", "LinkedData", "Markdown", "OpenBadges", "Pages"),
    tests("PasswordsTests", "Passwords"),
    tests("PicturesTests", "Pictures", "TestSupport"),
    tests("PostgresTests", "Postgres", "TestSupport"),
    tests("PrivatePostgreSQLTests", "PrivatePostgreSQL"),
    tests("ProofsTests", "LinkedData", "Proofs", "TestSupport"),
    tests("QRCodeTests", "QRCode"),
    tests("SchemasTests", "LinkedData", "Schemas"),
    tests("SettingsTests", "Settings"),
    tests("SiteTests", "Addresses", "Archive", "Backpack", "Fetching", "Gateway", "LinkedData", "MicroHTTP", "Names", "OpenBadges", "OpenIDConnect", "Postgres", "Proofs", "Site", "Storage", "TestSite", "TestSupport", "Work", crypto, httpTypes, logging),
    tests("StorageTests", "Addresses", "Backpack", "Issuing", "Names", "OpenBadges", "Postgres", "Storage", "TestSupport"),
    tests("TemplateCompilerTests", "TemplateLanguage"),
    tests("TestSupportTests", "Postgres", "TestSupport"),
    tests("VerificationTests", "Baking", "Compression", "LinkedData", "OpenBadges", "Proofs", "Schemas", "Verification", crypto),
    tests("WorkTests", "Addresses", "Archive", "Backpack", "Baking", "Fetching", "Gateway", "Issuing", "LinkedData", "MicroHTTP", "Names", "OpenBadges", "Postgres", "Proofs", "Storage", "TestSite", "TestSupport", "Verification", "Work", httpTypes, logging),
  ],
  swiftLanguageModes: [.v6]
)
