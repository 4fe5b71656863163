import Foundation
import Testing

@Suite("The binary of a release")
struct ReleaseTests {
    /// The targets that clients are made of, which the tool doesn't link.
    private static let clientTargets: Set = ["ApusRuntime", "ApusAsyncHTTPClient", "ApusTesting", "ApusWebhooks"]

    @Test("no target of the tool imports more of Foundation than FoundationEssentials, where there is that")
    func imports() throws {
        let conditional = """
            #if canImport(FoundationEssentials)
            import FoundationEssentials
            #else
            import Foundation
            #endif
            """
        let sources = ApusProcess.package.appendingPathComponent("Sources")
        var importers: [String] = []
        var conditionals = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where name.hasSuffix(".swift") {
            if Self.clientTargets.contains(String(name.prefix { $0 != "/" })) { continue }
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            let rest = text.replacing(conditional, with: "")
            conditionals += rest == text ? 0 : 1
            if rest.contains(/(?m)^ *(@?[\w()]+ )*import ((struct|class|enum|func) )?Foundation/) {
                importers.append(name)
            }
        }
        #expect(importers == [])
        #expect(conditionals > 0)
    }

    #if os(Linux)
    @Test("the tool links none of Foundation's libraries but FoundationEssentials")
    func libraries() throws {
        let binary = try Data(contentsOf: ApusProcess.binary, options: .mappedIfSafe)
        func names(_ library: String) -> Bool { binary.range(of: Data("\(library).so\0".utf8)) != nil }
        #expect(names("libFoundationEssentials"))
        for library in ["Foundation", "FoundationInternationalization", "FoundationNetworking", "_FoundationICU"] {
            #expect(!names("lib" + library), "\(library) is linked")
        }
    }
    #endif
}
