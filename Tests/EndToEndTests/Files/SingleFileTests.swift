import Files
import Foundation
import Testing

@testable import ClientGenerator

@Suite("A client in a fixed number of files", .enabled(if: SwiftCompiler.found != nil))
struct SingleFileTests {
    @Test(
        "all that is written for a golden case compiles as one file too",
        arguments: ["HostileStrings", "OperationIDs", "SharedAnchors", "UnionWithoutDiscriminator"])
    func compiles(name: String) throws {
        let folder = GeneratedFiles.package.appending(path: "Tests/Golden/Cases/\(name)/Expected/Sources")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        let files = try paths.filter { $0.hasSuffix(".swift") }.map { path in
            RenderedFile(
                path: try RelativePath(path), contents: Array(try Data(contentsOf: folder.appending(path: path))))
        }
        try #require(files.count > 1)
        let single = try #require(try files.distributed(over: 1).first)
        let errors = try #require(SwiftCompiler.found).errors(in: single.text)
        #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
        // Nothing got lost on the way.
        #expect(
            single.text.components(separatedBy: "struct ").count
                == files.map(\.text).joined().components(separatedBy: "struct ").count)
    }

    @Test("no built-in template writes what is private to its file, of which one file could have two")
    func privateDeclarations() {
        #expect(GeneratedFiles.swift.count > 100)
        for (path, text) in GeneratedFiles.swift {
            let isPrivate = text.contains(#/(?m)^(@\w+ )*(file)?private /#)
            #expect(!isPrivate, "\(path) would be in the way of another file")
        }
    }
}
