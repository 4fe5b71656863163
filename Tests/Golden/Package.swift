// swift-tools-version: 6.1
// Compiles what the golden cases expect, a module each, and runs some: swift test --package-path Tests/Golden
import Foundation
import PackageDescription

let cases = Context.packageDirectory + "/Cases"
var names = try FileManager.default.contentsOfDirectory(atPath: cases).sorted().filter {
    FileManager.default.fileExists(atPath: "\(cases)/\($0)/Expected/Sources")
}
#if compiler(<6.3)
// Its attribute came with Swift 6.3.
names.removeAll { $0 == "Nonexhaustive" }
#endif

// A case whose client is run has a file of its name there.
let tests = Context.packageDirectory + "/ClientTests"
let files = Set(try FileManager.default.contentsOfDirectory(atPath: tests))
let run = names.filter { files.contains($0 + "Tests.swift") }

// A case of the pack swift-tests has tests of its own.
let withTests = names.filter { FileManager.default.fileExists(atPath: "\(cases)/\($0)/Expected/Tests") }

let package = Package(
    name: "golden",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: names.map { name in
        .target(
            name: name + "API", dependencies: [.product(name: "ApusRuntime", package: "apus")],
            path: "Cases/\(name)/Expected/Sources", swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
    } + [
        .testTarget(
            name: "ClientTests",
            dependencies: run.map { .target(name: $0 + "API") } + [.product(name: "ApusTesting", package: "apus")],
            path: "ClientTests")
    ]
        + withTests.map { name in
            .testTarget(
                name: name + "APITests",
                dependencies: [.target(name: name + "API"), .product(name: "ApusTesting", package: "apus")],
                path: "Cases/\(name)/Expected/Tests", swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
        },
    swiftLanguageModes: [.v6]
)
