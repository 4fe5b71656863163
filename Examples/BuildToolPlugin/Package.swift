// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "BuildToolPlugin",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        // Its folder has openapi.yml; the client is generated from it while the target is built.
        .target(
            name: "LibraryAPI", dependencies: [.product(name: "ApusRuntime", package: "apus")],
            plugins: [.plugin(name: "ApusBuildTool", package: "apus")]),
        .executableTarget(name: "Library", dependencies: ["LibraryAPI"]),
    ]
)
