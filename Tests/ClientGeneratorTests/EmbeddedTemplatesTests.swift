import EmbeddedTemplates
import Files
import Templating
import Testing

@testable import ClientGenerator

@Suite("Embedded packs") struct EmbeddedTemplatesTests {
    private static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Templates"

    @Test(
        "the binary has every file of every pack's folder, as it is there",
        arguments: PackSource.builtIn.map(\.name) + ["init"])
    func complete(pack: String) throws {
        let embedded = pack == "init" ? EmbeddedTemplates.starter : try #require(EmbeddedTemplates.packs[pack])
        let names = try Disk.names(in: "\(Self.folder)/\(pack)")
        #expect(names == embedded.keys.sorted())
        for name in names { #expect(try Disk.read("\(Self.folder)/\(pack)/\(name)") == embedded[name]) }
    }

    @Test("a name stands once over all packs, because embedding forgets the folder")
    func distinctNames() {
        let names = EmbeddedTemplates.packs.values.flatMap(\.keys) + EmbeddedTemplates.starter.keys
        #expect(Set(names).count == names.count)
    }
}
