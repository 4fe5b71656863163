import Diagnostics
import Foundation
import SpecLoader
import Testing

@Suite struct ReferenceTests {
    @Test("a pointer has ~0, ~1 and percent-encoding, and is written as it is read")
    func pointers() throws {
        #expect(JSONPointer(parsing: "#/a~1b/c~0d/%7Be%7D/")?.tokens == ["a/b", "c~d", "{e}", ""])
        #expect(JSONPointer(parsing: "#")?.tokens == [])
        #expect(JSONPointer(parsing: "/%41")?.tokens == ["%41"])
        #expect(JSONPointer(parsing: "#/100%/~2")?.tokens == ["100%", "~2"])
        #expect(JSONPointer(parsing: "a/b") == nil)
        for tokens in [["a/b~1", "%41", ""], [], ["é", "{id}"]] {
            let pointer = JSONPointer(tokens: tokens)
            #expect(JSONPointer(parsing: pointer.description) == pointer)
        }
    }

    @Test("a reference leads deep into a schema, into a list, and into a namespace that is no schema")
    func places() throws {
        let loaded = try Loaded(
            """
            paths: {'/a/{id}': {get: {parameters: [{name: x}, {name: y}]}}}
            components:
              schemas:
                credential: {properties: {awsConfig: {properties: {region: {type: string}}}}}
                common: {blocks: {graph: {type: object}}}
            refs:
            - {$ref: '#/components/schemas/credential/properties/awsConfig/properties/region'}
            - {$ref: '#/components/schemas/common/blocks/graph'}
            - {$ref: '#/paths/~1a~1%7Bid%7D/get/parameters/1'}
            - {$ref: '#/paths/~1a~1{id}/get/parameters/1'}
            - {$ref: '#'}
            """)
        let refs = try #require(loaded.root["refs"])
        let found = refs.elements.map { loaded.document.resolve($0) }
        #expect(found[0]?["type"]?.string == "string")
        #expect(found[1]?["type"]?.string == "object")
        #expect(found[2]?["name"]?.string == "y")
        #expect(found[3] == found[2])
        #expect(found[4] == loaded.root)
        #expect(loaded.messages == [])
    }

    @Test(
        "a reference to nowhere says how far it got",
        arguments: [
            (
                "#/components/schemas/common/x",
                "'#/components/schemas/common/x' leads nowhere: 'common' doesn't exist in '#/components/schemas'"
            ),
            ("#/nothing", "'#/nothing' leads nowhere: 'nothing' doesn't exist in the document"),
            ("#/list/2", "'#/list/2' leads nowhere: '#/list' is a list of 2 and has no '2'"),
            ("#/list/01", "'#/list/01' leads nowhere: '#/list' is a list of 2 and has no '01'"),
            ("#/text/more", "'#/text/more' leads nowhere: '#/text' is a scalar and has no 'more'"),
            ("#name", "'#name' leads nowhere: no schema has the '$anchor' 'name'"),
            ("other.yml#/x", "'other.yml' leads nowhere: the file doesn't exist"),
        ])
    func nowhere(reference: String, message: String) throws {
        let loaded = try Loaded(
            "components: {schemas: {a: {}}}\nlist: [1, 2]\ntext: abc\nref:\n  $ref: '\(reference)'\n", name: "x.yml")
        let ref = try #require(loaded.root["ref"])
        #expect(loaded.document.resolve(ref) == nil)
        #expect(loaded.document.resolve(ref) == nil)
        #expect(loaded.messages == ["x.yml:5:9: warning: \(message) [unresolved-reference]"])
    }

    @Test(
        "a reference that only leads to itself is an error, reported once",
        arguments: [
            "a: {$ref: '#/a'}", "b: {$ref: '#/a'}\na: {$ref: '#/b'}", "a: {$ref: '#/a/b'}",
            "a: {$ref: '#/b'}\nb: {$ref: '#/b'}",
        ])
    func circular(text: String) throws {
        let loaded = try Loaded(text, name: "x.yml")
        for entry in loaded.root.entries { #expect(loaded.document.resolve(entry.value) == nil) }
        #expect(loaded.diagnostics.all.count == 1)
        #expect(loaded.messages.first?.contains("only leads to itself [circular-reference]") == true)
        #expect(loaded.messages.first?.contains("error") == true)
    }

    @Test("a circular reference has a place")
    func circularPlace() throws {
        let loaded = try Loaded("x: 1\na:\n  $ref: '#/a'\n", name: "x.yml")
        #expect(loaded.document.resolve(loaded.root["a"] ?? loaded.root) == nil)
        #expect(
            loaded.messages == [
                "x.yml:3:9: error: the reference '#/a' only leads to itself [circular-reference]"
            ])
    }

    @Test("a chain of references without end is followed for a while", arguments: ["", "/x"])
    func longChain(end: String) throws {
        let links = (0..<20_000).map { "a\($0): {$ref: '#/a\($0 + 1)\(end)'}\n" }.joined()
        let loaded = try Loaded(links + "a20000: {x: 1}\n", name: "x.yml")
        #expect(loaded.document.resolve(loaded.root["a0"] ?? loaded.root) == nil)
        #expect(loaded.messages.count == 1)
        #expect(loaded.messages.first?.contains("leads through more than 1000 references [limit]") == true)
        #expect(loaded.document.resolve(loaded.root["a19999"] ?? loaded.root) != nil)
        guard end.isEmpty else { return }
        #expect(loaded.document.resolve(loaded.root["a19001"] ?? loaded.root)?["x"]?.int == 1)
    }

    @Test("each reference of a chain is followed once, in whatever order they are asked for")
    func sharedChain() throws {
        let links = (0..<20_000).map { "a\($0): {$ref: '#/a\($0 + 1)'}\n" }.joined()
        let loaded = try Loaded(links + "a20000: {x: 1}\n", name: "x.yml")
        let found = loaded.root.entries.map { loaded.document.resolve($0.value) != nil }
        #expect(found.firstIndex(of: true) == 19_000)
        #expect(found.count(where: { $0 }) == 1_001)
        #expect(loaded.messages.count == 19_000)
        #expect(
            loaded.messages.first
                == "x.yml:1:12: error: the reference '#/a1' leads through more than 1000 references [limit]")
    }

    @Test("a pointer leads through a reference that others led through before")
    func throughKnownReference() throws {
        let loaded = try Loaded(
            "a: {$ref: '#/b'}\nb: {$ref: '#/c', y: 2}\nc: {x: 1}\none: {$ref: '#/a/x'}\ntwo: {$ref: '#/a/x'}\nthree: {$ref: '#/a/y'}\nno: {$ref: '#/a/z'}\n",
            name: "x.yml")
        func target(_ key: String) -> Int? { loaded.root[key].flatMap { loaded.document.resolve($0) }?.int }
        #expect([target("one"), target("two"), target("three"), target("no")] == [1, 1, 2, nil])
        #expect(
            loaded.messages == [
                "x.yml:7:12: warning: '#/a/z' leads nowhere: 'z' doesn't exist in '#/c' [unresolved-reference]"
            ])
    }

    @Test("a cycle of schemas is no cycle of references")
    func recursion() throws {
        let loaded = try Loaded("tree: {children: {items: {$ref: '#/tree'}}}")
        let items = try #require(loaded.root["tree"]?["children"]?["items"])
        #expect(loaded.document.resolve(items) == loaded.root["tree"])
        #expect(loaded.messages == [])
    }

    @Test("a place of OpenAPI 2 in a document of OpenAPI 3 is found, with a warning")
    func definitions() throws {
        let loaded = try Loaded(
            "openapi: 3.0.0\ncomponents: {schemas: {A: {x: 1}}}\nref: {$ref: '#/definitions/A'}\n"
                + "deep: {$ref: '#/definitions/A/x'}\nno: {$ref: '#/definitions/B'}\n", name: "x.yml")
        #expect(
            loaded.document.resolve(loaded.root["ref"] ?? loaded.root)?.pointer.description == "#/components/schemas/A")
        #expect(loaded.document.resolve(loaded.root["deep"] ?? loaded.root)?.int == 1)
        #expect(loaded.document.resolve(loaded.root["no"] ?? loaded.root) == nil)
        #expect(
            loaded.messages.first
                == "x.yml:3:13: warning: '#/definitions/A' is a pointer of OpenAPI 2: read as '#/components/schemas/A' [definitions-reference]"
        )
        #expect(loaded.messages.count == 3)
    }

    @Test(
        "a reference to an '$id' may have an anchor or a pointer, and is relative to the '$id' around it",
        arguments: [
            "https://x.org/s/pet", "https://x.org/s/pet#", "https://x.org/s/pet#/$defs/tag", "https://x.org/s/pet#tag",
            "https://x.org/s/own#tag", "pet", "/s/pet", "../s/pet#/$defs/tag", "#/$defs/one", "plain#tag", "plain",
        ])
    func identifiers(reference: String) throws {
        let loaded = try Loaded(
            """
            schemas:
              pet: {$id: 'https://x.org/s/pet', $defs: {tag: {$anchor: tag, const: tag}}}
              own: {$id: 'https://x.org/s/own#', $anchor: tag}
              plain: {$id: plain, items: {$anchor: tag}}
              from: {$id: 'https://x.org/s/from?q=/', a: {$ref: '\(reference)'}, $defs: {one: {const: 1}}}
            """)
        let schemas = try #require(loaded.root["schemas"])
        let expected =
            switch reference {
            case "https://x.org/s/pet", "https://x.org/s/pet#", "pet", "/s/pet": schemas["pet"]
            case "https://x.org/s/own#tag": schemas["own"]
            case "#/$defs/one": schemas["from"]?["$defs"]?["one"]
            case "plain#tag": schemas["plain"]?["items"]
            case "plain": schemas["plain"]
            default: schemas["pet"]?["$defs"]?["tag"]
            }
        let node = try #require(schemas["from"]?["a"])
        #expect(loaded.document.resolve(node) == expected)
        #expect(loaded.messages == [])
    }

    @Test("'$anchor' and '$id' name schemas")
    func schemaNames() throws {
        let loaded = try Loaded(
            "a: {$anchor: here, $id: 'https://x.org/a'}\nb: [{$ref: '#here'}, {$ref: 'https://x.org/a'}]")
        #expect(loaded.document.resolve(loaded.root["b"]?[0] ?? loaded.root) == loaded.root["a"])
        #expect(loaded.document.resolve(loaded.root["b"]?[1] ?? loaded.root) == loaded.root["a"])
    }
}

@Suite struct FileReferenceTests {
    @Test("URIs below the folder of '$self' are files beside the document, and '$self' is the document in each of them")
    func ownURI() throws {
        let folder = try Folder([
            "api/openapi.yml": "$self: https://example.com/api/openapi\na: {$ref: 'https://example.com/api/pet.yml#/x'}\nc: 1\n"
                + "d: {$ref: 'https://example.com/pet.yml'}\ne: {$ref: 'https://example.com/api/none.yml'}\n",
            "api/pet.yml": "x: {y: {$ref: 'https://example.com/api/openapi#/c'}}\n",
        ])
        let (root, diagnostics) = try folder.load("api/openapi.yml")
        let pet = try #require(root.document.resolve(root["a"] ?? root))
        #expect(pet.file == "pet.yml")
        #expect(root.document.resolve(pet["y"] ?? root) == root["c"])
        #expect(root.document.resolve(root["d"] ?? root) == nil)
        #expect(root.document.resolve(root["e"] ?? root) == nil)
        #expect(diagnostics.all.map(\.code.name) == ["remote-reference", "remote-reference"])
    }

    @Test("references cross files, relative to the file that has them, and come back")
    func files() throws {
        let folder = try Folder([
            "api/openapi.yml": "a: {$ref: 'schemas/pet.json'}\nb: {$ref: 'schemas/pet.json#/tag'}\nc: {x: 1}\n"
                + "d: {$ref: './schemas/../schemas/pet.json#/owner/name'}",
            "api/schemas/pet.json":
                ##"{"tag": {"$ref": "../openapi.yml#/c"}, "owner": {"$ref": "owner%20file.yml"}, "self": {"$ref": "#/tag"}}"##,
            "api/schemas/owner file.yml": "name: {type: string}\n",
        ])
        let (root, diagnostics) = try folder.load("api/openapi.yml")
        let document = root.document
        let pet = try #require(document.resolve(root["a"] ?? root))
        #expect(pet.file == "schemas/pet.json")
        #expect(pet["tag"]?.location.description.hasSuffix("api/schemas/pet.json:1:9") == true)
        #expect(document.resolve(root["b"] ?? root) == root["c"])
        #expect(document.resolve(pet["self"] ?? root) == root["c"])
        let name = try #require(document.resolve(root["d"] ?? root))
        #expect(name.file == "schemas/owner file.yml")
        #expect(name.pointer.description == "#/name")
        #expect(folder.lines(diagnostics) == [])
    }

    @Test("a file that is broken is reported once, where it is broken, and each reference to it")
    func brokenFile() throws {
        let folder = try Folder(["a.yml": "a: {$ref: b.yml}\nb: {$ref: 'b.yml#/x'}", "b.yml": "x: [1"])
        let (root, diagnostics) = try folder.load("a.yml")
        for entry in root.entries { #expect(root.document.resolve(entry.value) == nil) }
        #expect(
            folder.lines(diagnostics) == [
                "b.yml:2:1: error: did not find expected ',' or ']' [syntax]",
                "a.yml:1:11: warning: 'b.yml' leads nowhere: the file can't be read [unresolved-reference]",
                "a.yml:2:11: warning: 'b.yml' leads nowhere: the file can't be read [unresolved-reference]",
            ])
    }

    @Test(
        "no reference leads out of the root document's folder, whatever is there",
        arguments: [
            "../../etc/passwd", "../../../../../../../../etc/passwd", "/etc/passwd", "sub/../../x.yml", "link.yml",
            "%2E%2E/x.yml", "folder/x.yml",
        ])
    func outside(path: String) throws {
        let folder = try Folder(["in/a.yml": "a: 1\nref: {$ref: '\(path)#/x'}", "x.yml": "x: 1"])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("in/link.yml"), withDestinationPath: folder.path("x.yml"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("in/folder"), withDestinationPath: folder.path(""))
        let (root, diagnostics) = try folder.load("in/a.yml")
        #expect(root.document.resolve(root["ref"] ?? root) == nil)
        let written = path.replacing("%2E", with: ".")
        #expect(
            folder.lines(diagnostics) == [
                "in/a.yml:2:13: error: '\(written)' is outside of the folders that may be read: not read; "
                    + "'--allow-outside-references', or 'references: outside' in apus.yml, allows it "
                    + "[reference-outside-root]"
            ])
    }

    @Test("an option lets references lead out of the folder")
    func allowedOutside() throws {
        let folder = try Folder(["in/a.yml": "ref: {$ref: '../x.yml#/x'}", "x.yml": "x: 1"])
        var options = LoadOptions()
        options.allowsFilesOutsideRoot = true
        let (root, diagnostics) = try folder.load("in/a.yml", options: options)
        #expect(root.document.resolve(root["ref"] ?? root)?.int == 1)
        #expect(folder.lines(diagnostics) == [])
    }

    @Test("references lead to folders that may be read, by whatever way, and no further")
    func readableFolders() throws {
        let folder = try Folder([
            "top/spec/a.yml": "a: {$ref: '../x.yml#/x'}\nb: {$ref: '../spec/../x.yml#/x'}\nc: {$ref: ../../y.yml}\n"
                + "d: {$ref: ../out.yml}\ne: {$ref: ../none.yml}",
            "top/x.yml": "x: 1", "y.yml": "y: 1",
        ])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("top/out.yml"), withDestinationPath: folder.path("y.yml"))
        var options = LoadOptions()
        options.readableFolders = [folder.path("top")]
        let (root, diagnostics) = try folder.load("top/spec/a.yml", options: options)
        let found = root.entries.map { root.document.resolve($0.value) }
        #expect(found[0]?.int == 1)
        #expect(found[0] == found[1])
        #expect(found[0]?.file == "../x.yml")
        #expect(found[2...].allSatisfy { $0 == nil })
        #expect(
            diagnostics.all.map(\.code.name) == [
                "reference-outside-root", "reference-outside-root", "unresolved-reference",
            ])

        options.inputs = [folder.path("top/out.yml")]
        let (again, others) = try folder.load("top/spec/a.yml", options: options)
        #expect(again["d"].flatMap { again.document.resolve($0) }?["y"]?.int == 1)
        #expect(again["d"].flatMap { again.document.resolve($0) }?.file == "../out.yml")
        #expect(folder.lines(others) == [])
    }

    @Test("the network is never asked", arguments: ["https://example.com/x.yml#/a", "//example.com/x", "urn:x:y"])
    func remote(reference: String) throws {
        let loaded = try Loaded("a: {$ref: '\(reference)'}", name: "x.yml")
        #expect(loaded.document.resolve(loaded.root["a"] ?? loaded.root) == nil)
        #expect(
            loaded.messages == [
                "x.yml:1:11: warning: '\(reference)' is on the network: not read [remote-reference]"
            ])
    }

    @Test(
        "a control character or an encoded slash makes no path of a file",
        arguments: [
            ("b.yml%00.json", "b.yml%00.json", "it has a control character"),
            ("b.yml%0a", "b.yml%0a", "it has a control character"),
            (#"b.yml\0"#, "b.yml\0", "it has a control character"),
            (#"b.yml\x7F"#, "b.yml\u{7F}", "it has a control character"),
            ("..%2f..%2Fetc/passwd", "..%2f..%2Fetc/passwd", "no file has a '/' in its name, which '%2F' is a part of"),
            ("sub%2Fb.yml", "sub%2Fb.yml", "no file has a '/' in its name, which '%2F' is a part of"),
        ])
    func noPath(written: String, reference: String, reason: String) throws {
        let folder = try Folder(["a.yml": "a: 1\nref: {$ref: \"\(written)#/x\"}", "b.yml": "x: 1", "sub/b.yml": "x: 1"])
        let (root, diagnostics) = try folder.load("a.yml")
        #expect(root.document.resolve(root["ref"] ?? root) == nil)
        #expect(
            folder.lines(diagnostics) == [
                "a.yml:2:13: error: '\(reference)#/x' leads nowhere: \(reason) [invalid-reference]"
            ])
    }

    @Test("what is no regular file is an error where it is referred to, and never waited for", .timeLimit(.minutes(1)))
    func notRegular() throws {
        let folder = try Folder(["a.yml": "a: {$ref: pipe.yml}"])
        for name in ["pipe.yml", "overlay.yml"] { #expect(mkfifo(folder.path(name), 0o600) == 0) }
        let (root, diagnostics) = try folder.load("a.yml")
        #expect(root.document.resolve(root["a"] ?? root) == nil)
        #expect(
            folder.lines(diagnostics) == [
                "pipe.yml:1:1: error: 'pipe.yml' is not a regular file [unreadable-file]",
                "a.yml:1:11: warning: 'pipe.yml' leads nowhere: the file can't be read [unresolved-reference]",
            ])
        for (document, overlays) in [("pipe.yml", []), ("a.yml", ["overlay.yml"])] {
            let path = folder.path(overlays.first ?? document)
            #expect(
                failure { _ = try folder.load(document, overlays: overlays) }
                    == "\(path):1:1: error: '\(path)' is not a regular file [unreadable-file]")
        }
        #expect(
            failure { _ = try SpecDocument.load(path: "/dev/zero", diagnostics: Diagnostics()) }
                == "/dev/zero:1:1: error: '/dev/zero' is not a regular file [unreadable-file]")
    }
}
