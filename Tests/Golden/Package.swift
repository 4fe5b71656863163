// swift-tools-version: 6.1
// Compiles what the golden cases expect, a module each: swift build --package-path Tests/Golden
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

let package = Package(
    name: "golden",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: names.map { name in
        .target(
            name: name + "API", dependencies: [.product(name: "ApusRuntime", package: "apus")],
            path: "Cases/\(name)/Expected/Sources", swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
    },
    swiftLanguageModes: [.v6]
)
