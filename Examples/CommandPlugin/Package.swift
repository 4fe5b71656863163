// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CommandPlugin",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        // What `swift package --allow-writing-to-package-directory apus` wrote, as apus.yml says, and git has.
        .target(
            name: "ShopAPI", dependencies: [.product(name: "ApusRuntime", package: "apus")],
            path: "Generated/ShopAPI/Sources"),
        .executableTarget(name: "Shop", dependencies: ["ShopAPI"]),
    ]
)
