// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "apus",
    platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],
    products: [
        .executable(name: "apus", targets: ["apus"]),
        .library(name: "ApusRuntime", targets: ["ApusRuntime"]),
        .library(name: "ApusTesting", targets: ["ApusTesting"]),
        .library(name: "LosantApplicationAPI", targets: ["LosantApplicationAPI"]),
        .plugin(name: "ApusCommand", targets: ["ApusCommand"]),
        .plugin(name: "ApusBuildTool", targets: ["ApusBuildTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
        .target(name: "SpecLoader", dependencies: ["CLibYAML"]),
        .target(name: "APIModel", dependencies: ["SpecLoader"]),
        .target(
            name: "EmbeddedTemplates", path: "Templates",
            resources: [.embedInCode("swift-client"), .embedInCode("markdown")]),
        .target(
            name: "ClientGenerator",
            dependencies: ["APIModel", "EmbeddedTemplates", .product(name: "Mustache", package: "swift-mustache")]),
        .executableTarget(
            name: "apus",
            dependencies: [
                "SpecLoader", "APIModel", "ClientGenerator",
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
            name: "Benchmarks", dependencies: ["SpecLoader", "CLibYAML", "ApusRuntime", "LoopbackServer"],
            path: "Benchmarks"),
        .target(name: "ApusRuntime", dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")]),

        .target(name: "ApusTesting", dependencies: ["ApusRuntime"]),

        .target(
            name: "LosantApplicationAPI", dependencies: ["ApusRuntime"],
            path: "Generated/LosantApplicationAPI/Sources"),

        .target(
            name: "LoopbackServer", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
            path: "Tests/LoopbackServer"),
        .executableTarget(
            name: "LoopbackProcess", dependencies: ["ApusRuntime", "LoopbackServer"], path: "Tests/LoopbackProcess"),
        .testTarget(name: "SpecLoaderTests", dependencies: ["SpecLoader"]),
        .testTarget(name: "SpecTests", dependencies: ["SpecLoader"]),
        .testTarget(name: "APIModelTests", dependencies: ["APIModel"]),
        .testTarget(name: "ClientGeneratorTests", dependencies: ["ClientGenerator", "EmbeddedTemplates"]),
        .testTarget(
            name: "ApusRuntimeTests", dependencies: ["ApusRuntime", "LoopbackServer", "LoopbackProcess"]),
        .testTarget(name: "ApusTestingTests", dependencies: ["ApusTesting", "LosantApplicationAPI"]),
        .testTarget(
            name: "GoldenTests", dependencies: ["SpecLoader", "APIModel", "ClientGenerator"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["LosantApplicationAPI", "ApusRuntime", "LoopbackServer", "ClientGenerator"]),
        .testTarget(name: "ApusTests", dependencies: ["apus", "SpecLoader", "APIModel"]),
    ],
    swiftLanguageModes: [.v6]
)
