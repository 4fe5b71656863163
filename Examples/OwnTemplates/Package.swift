// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "OwnTemplates",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        // What `apus generate` wrote, with the templates that apus.yml names, and git has.
        .target(
            name: "MuseumAPI", dependencies: [.product(name: "ApusRuntime", package: "apus")],
            path: "Generated/MuseumAPI/Sources"),
        .executableTarget(name: "Museum", dependencies: ["MuseumAPI"]),
    ]
)
