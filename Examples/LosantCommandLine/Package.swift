// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "LosantCommandLine",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        .executableTarget(
            name: "losant",
            dependencies: [
                .product(name: "LosantApplicationAPI", package: "apus"),
                .product(name: "ApusRuntime", package: "apus"),
            ])
    ]
)
