import SpecLoader
import Testing

@Suite struct NodeTests {
    @Test("mappings keep their order, keys and values know their places")
    func mappings() throws {
        let root = try Loaded("openapi: 3.0.3\ninfo:\n  title: Ünï code\n  list: [1, two]\n").root
        #expect(root.entries.map { $0.key.text } == ["openapi", "info"])
        #expect(root["info"]?["title"]?.string == "Ünï code")
        #expect(root["info"]?["list"]?[1]?.string == "two")
        #expect(root["info"]?["list"]?[2] == nil)
        #expect(root["info"]?["list"]?[1]?.pointer.description == "#/info/list/1")
        #expect(root["info"]?["list"]?[1]?.location.description == "spec.yml:4:13")
        #expect(root["info"]?["title"]?.parent == root["info"])
        #expect(root["nothing"] == nil)
        #expect(root.file == "")
    }

    @Test("a large mapping finds every key and no other")
    func largeMapping() throws {
        let root = try Loaded((0..<500).map { "key\($0): \($0)\n" }.joined()).root
        for number in 0..<500 { #expect(root["key\(number)"]?.int == number) }
        #expect(root["key500"] == nil)
    }

    @Test("an alias is the node that its anchor names")
    func aliases() throws {
        let loaded = try Loaded("first: &a {x: 1}\nsecond: *a\nlist:\n- *a\n")
        #expect(loaded.root["first"] == loaded.root["second"])
        #expect(loaded.root["list"]?[0] == loaded.root["first"])
        #expect(loaded.root["second"]?.pointer.description == "#/first")
    }

    @Test("a reference is followed, through references on its way")
    func references() throws {
        let loaded = try Loaded(
            """
            a: {$ref: '#/b'}
            b: {$ref: '#/c/deep~1er/0'}
            c:
              deep/er: [{x: {y: 1}}]
            d: {$ref: '#/a/x/y'}
            """)
        #expect(try #require(loaded.document.resolve(loaded.root["a"]!)).pointer.description == "#/c/deep~1er/0")
        #expect(loaded.document.resolve(loaded.root["d"]!)?.int == 1)
        #expect(loaded.messages == [])
    }

    @Test("the pointers of a large mapping's values are their keys, also where aliases repeat a value")
    func pointersInLargeMapping() throws {
        let entries = (0..<1_000).map { $0 % 3 == 2 ? "k\($0): *a\($0 - 1)" : "k\($0): &a\($0) [x, \($0)]" }
        let loaded = try Loaded(entries.joined(separator: "\n"))
        for (index, entry) in loaded.root.entries.enumerated() {
            #expect(entry.value.pointer.description == "#/k\(index % 3 == 2 ? index - 1 : index)")
            #expect(entry.value[1]?.pointer.description == "#/k\(index % 3 == 2 ? index - 1 : index)/1")
        }
    }
}
