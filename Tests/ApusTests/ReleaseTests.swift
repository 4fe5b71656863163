import Foundation
import Testing

@Suite("The binary of a release")
struct ReleaseTests {
    @Test("no room of the tool imports FoundationNetworking, with which it can't be linked statically")
    func imports() throws {
        let sources = ApusProcess.package.appendingPathComponent("Sources")
        var importers: Set<String> = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where name.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            guard text.contains(/(?m)^ *(\w+ )?import FoundationNetworking$/) else { continue }
            importers.insert(String(name.prefix { $0 != "/" }))
        }
        // What clients are made of, which the tool doesn't link.
        #expect(importers == ["ApusRuntime"])
    }
}
