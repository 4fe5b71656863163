// swift-tools-version: 6.1
import PackageDescription

/// Where no trait asks for it, what has this condition is neither built nor resolved.
let asyncHTTPClient = TargetDependencyCondition.when(traits: ["AsyncHTTPClient"])
/// Where the system has no CryptoKit.
let swiftCrypto = TargetDependencyCondition.when(
    platforms: [.linux, .android, .windows], traits: ["SwiftCrypto"])

// On Linux a resource would need an accessor and a bundle, and no system there reads the manifest.
#if canImport(Darwin)
let privacyManifest = (resources: [Resource.copy("PrivacyInfo.xcprivacy")], exclude: [String]())
#else
let privacyManifest = (resources: [Resource](), exclude: ["PrivacyInfo.xcprivacy"])
#endif

/// In libraries that others compile, an import says where it is part of what they see.
let libraries: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

/// What takes bytes of strangers.
let fuzzed: [Target.Dependency] = [
    "APIDiff", "APIModel", "ApusRuntime", "ClientGenerator", "Diagnostics", "Files", "OpenAPIReader", "OutputFolder",
    "RegularExpressions", "SpecLoader", "SwaggerConversion", "Templating",
]

let package = Package(
    name: "apus",
    platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],
    products: [
        .executable(name: "apus", targets: ["apus"]),
        .library(name: "ApusRuntime", targets: ["ApusRuntime"]),
        .library(name: "ApusAsyncHTTPClient", targets: ["ApusAsyncHTTPClient"]),
        .library(name: "ApusWebhooks", targets: ["ApusWebhooks"]),
        .library(name: "ApusTesting", targets: ["ApusTesting"]),
        .library(name: "LosantApplicationAPI", targets: ["LosantApplicationAPI"]),
        .plugin(name: "ApusCommand", targets: ["ApusCommand"]),
        .plugin(name: "ApusBuildTool", targets: ["ApusBuildTool"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description: "AsyncHTTPClientTransport, which carries requests by AsyncHTTPClient, for Linux servers"),
        .trait(
            name: "SwiftCrypto",
            description: "StandardWebhooks, which checks signatures of webhooks, where there is no CryptoKit"),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
        .target(name: "CStart"),
        .target(name: "Diagnostics"),
        .target(name: "Files", dependencies: ["Diagnostics"]),
        .target(name: "RegularExpressions"),
        .target(name: "SpecLoader", dependencies: ["CLibYAML", "Diagnostics", "Files", "RegularExpressions"]),
        .target(name: "APIModel", dependencies: ["Diagnostics"]),
        .target(name: "SwaggerConversion", dependencies: ["Diagnostics", "SpecLoader"]),
        .target(name: "OpenAPIReader", dependencies: ["APIModel", "Diagnostics", "RegularExpressions", "SpecLoader"]),
        .target(name: "APIDiff", dependencies: ["APIModel", "Diagnostics"], exclude: ["RULES.md"]),
        .target(name: "OutputFolder", dependencies: ["Diagnostics", "Files"]),
        .target(name: "Templating", dependencies: ["Diagnostics", "Files", "SpecLoader"]),
        .target(
            name: "EmbeddedTemplates", path: "Templates",
            resources: [
                .embedInCode("swift-client"), .embedInCode("markdown"), .embedInCode("swift-tests"),
                .embedInCode("init"),
            ]),
        .target(
            name: "ClientGenerator",
            dependencies: [
                "APIModel", "Diagnostics", "EmbeddedTemplates", "Files", "RegularExpressions", "SpecLoader",
                "Templating",
            ]),
        .executableTarget(
            name: "apus",
            dependencies: [
                "CStart", "Diagnostics", "Files", "SpecLoader", "SwaggerConversion", "APIModel", "OpenAPIReader",
                "APIDiff",
                "ClientGenerator", "EmbeddedTemplates", "OutputFolder", "Templating",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .plugin(
            name: "ApusCommand",
            capability: .command(
                intent: .custom(verb: "apus", description: "Generates the clients of apus.yml, or checks them."),
                permissions: [.writeToPackageDirectory(reason: "The generated clients are files of the package.")]),
            dependencies: ["apus"]),
        .plugin(name: "ApusBuildTool", capability: .buildTool(), dependencies: ["apus"]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CLibYAML", "Diagnostics", "Files", "SpecLoader", "APIModel", "OpenAPIReader", "ClientGenerator",
                "Templating", "ApusRuntime", "LoopbackServer",
            ],
            path: "Benchmarks"),
        .target(
            name: "ApusRuntime",
            dependencies: ["RegularExpressions", .product(name: "HTTPTypes", package: "swift-http-types")],
            exclude: privacyManifest.exclude, resources: privacyManifest.resources, swiftSettings: libraries),
        .target(
            name: "ApusAsyncHTTPClient",
            dependencies: [
                "ApusRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: asyncHTTPClient),
                .product(name: "NIOCore", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOPosix", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: asyncHTTPClient),
            ],
            swiftSettings: libraries),

        .target(
            name: "ApusWebhooks",
            dependencies: ["ApusRuntime", .product(name: "Crypto", package: "swift-crypto", condition: swiftCrypto)],
            swiftSettings: libraries),

        .target(name: "ApusTesting", dependencies: ["ApusRuntime"], swiftSettings: libraries),

        .target(
            name: "LosantApplicationAPI", dependencies: ["ApusRuntime"],
            path: "Generated/LosantApplicationAPI/Sources"),

        .target(
            name: "LoopbackServer", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
            path: "Tests/LoopbackServer"),
        .target(
            name: "TestedTransport", dependencies: ["ApusRuntime", "ApusAsyncHTTPClient"],
            path: "Tests/TestedTransport"),
        .executableTarget(
            name: "LoopbackProcess", dependencies: ["TestedTransport", "LoopbackServer"],
            path: "Tests/LoopbackProcess"),
        .testTarget(name: "FilesTests", dependencies: ["Files"]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "RegularExpressionsTests", dependencies: ["RegularExpressions"]),
        .testTarget(name: "SpecLoaderTests", dependencies: ["RegularExpressions", "SpecLoader"]),
        .testTarget(name: "SwaggerConversionTests", dependencies: ["SwaggerConversion", "OpenAPIReader", "APIDiff"]),
        .testTarget(name: "SpecTests", dependencies: ["SpecLoader"]),
        .testTarget(name: "APIModelTests", dependencies: ["APIModel"]),
        .testTarget(name: "OpenAPIReaderTests", dependencies: ["OpenAPIReader"]),
        .testTarget(name: "APIDiffTests", dependencies: ["APIDiff", "OpenAPIReader", "SpecLoader", "ClientGenerator"]),
        .testTarget(name: "OutputFolderTests", dependencies: ["OutputFolder"]),
        .testTarget(name: "TemplatingTests", dependencies: ["Templating", "Diagnostics", "Files", "SpecLoader"]),
        .testTarget(name: "ClientGeneratorTests", dependencies: ["ClientGenerator", "EmbeddedTemplates"]),
        .testTarget(
            name: "ApusRuntimeTests",
            dependencies: [
                "ApusRuntime", "TestedTransport", "LoopbackServer", "LoopbackProcess",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: asyncHTTPClient),
            ]),
        .testTarget(name: "ApusWebhooksTests", dependencies: ["ApusWebhooks"]),
        .testTarget(name: "ApusTestingTests", dependencies: ["ApusTesting", "LosantApplicationAPI"]),
        .testTarget(
            name: "GoldenTests",
            dependencies: ["SpecLoader", "SwaggerConversion", "OpenAPIReader", "ClientGenerator", "OutputFolder"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["LosantApplicationAPI", "ApusRuntime", "LoopbackServer", "ClientGenerator"]),
        .testTarget(
            name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing",
            exclude: ["Cases", "Fuzzer", "dictionary.txt"]),
        .testTarget(name: "ApusTests", dependencies: ["apus", "SpecLoader", "OpenAPIReader"]),
    ],
    swiftLanguageModes: [.v6]
)

// Builds these tests and nothing that they don't need: APUS_TESTS=GoldenTests,OpenAPIReaderTests
if let names = Context.environment["APUS_TESTS"]?.split(separator: ",").map(String.init) {
    package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}

// `Scripts/fuzz` builds the same sources as a program, to which libFuzzer gives its main.
if Context.environment["APUS_FUZZ"] != nil {
    package.targets.removeAll { $0.type == .test }
    package.targets.append(
        .executableTarget(
            name: "Fuzzing", dependencies: fuzzed, path: "Tests/Fuzzing",
            exclude: ["Cases", "SavedCasesTests.swift", "dictionary.txt"]))
}
