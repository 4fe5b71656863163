// swift-tools-version: 6.1
// Clients of servers that are written with other people's frameworks. Scripts/servers starts those, generates the
// clients, and runs these tests.
import PackageDescription

/// Set where the calls go by AsyncHTTPClient instead of URLSession.
let usesAsyncHTTPClient = Context.environment["ASYNC_HTTP_CLIENT"] != nil
let modules = ["Warehouse", "School", "SplitSchool"]

let package = Package(
    name: "servers",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..", traits: usesAsyncHTTPClient ? ["AsyncHTTPClient"] : [])],
    targets: modules.map { module in
        .target(
            name: module + "API", dependencies: [.product(name: "ApusRuntime", package: "apus")],
            path: "Clients/\(module)/Sources", swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
    } + [
        .testTarget(
            name: "ServerTests",
            dependencies: modules.map { .target(name: $0 + "API") } + [
                .product(name: "ApusRuntime", package: "apus"), .product(name: "ApusAsyncHTTPClient", package: "apus"),
            ],
            path: "Calls", swiftSettings: usesAsyncHTTPClient ? [.define("AsyncHTTPClient")] : [])
    ],
    swiftLanguageModes: [.v6]
)
