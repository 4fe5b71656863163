import Diagnostics
import Foundation
import SpecLoader
import Testing

@testable import apus

@Suite("apus.yml")
struct ConfigurationTests {
    /// Reads a configuration that lies in `folder/`, as seen from the folder above it.
    private func read(_ text: String) throws -> (configuration: Configuration?, faults: [String]) {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "apus.yml").path
        let diagnostics = Diagnostics()
        let configuration = ConfigurationReader.read(path: path, diagnostics: diagnostics)
        let faults = diagnostics.all.map { fault in
            let place = fault.location.map { "\($0.line):\($0.column) " } ?? ""
            return "\(place)\(fault.severity) \(fault.message)"
        }
        return (configuration, faults)
    }

    private func client(_ lines: String) -> String {
        "clients:\n- module: PetAPI\n  spec: s.yml\n  output: out\n"
            + lines.split(separator: "\n")
            .map { "  \($0)\n" }.joined()
    }

    @Test("every key is read, and paths are relative to the file")
    func everything() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            clients:
            - module: PetAPI
              client: PetClient
              spec: spec/pets.yml
              overlays: [a.yml, /b.yml]
              output: Generated/Pets
              packs: [swift-client, ./packs/own]
              operations: operation-ids
              access: public
              nonexhaustive: true
              names: {'#/components/schemas/flow': Workflow}
              types: {duration: MyKit.Duration, '#/components/schemas/flow/properties/at': My.Kit.Time}
              pagination: {GET /pets: {style: link}, listOwners: {style: page, page: page}}
              templates: mine
              diagnostics: {unresolved-reference: error}
            """, to: "apus.yml"
        ).path
        let diagnostics = Diagnostics()
        let configuration = ConfigurationReader.read(path: path, diagnostics: diagnostics)
        #expect(diagnostics.all.isEmpty)
        let base = folder.url.path
        let client = try #require(configuration?.clients.first)
        #expect(client.module == "PetAPI")
        #expect(client.client == "PetClient")
        #expect(client.spec == "\(base)/spec/pets.yml")
        #expect(client.overlays == ["\(base)/a.yml", "/b.yml"])
        #expect(client.output == "\(base)/Generated/Pets")
        #expect(client.packs == ["swift-client", "\(base)/./packs/own"])
        #expect(client.operations == .operationIDs)
        #expect(client.access == .public)
        #expect(client.nonexhaustive)
        #expect(client.names == ["#/components/schemas/flow": "Workflow"])
        #expect(
            client.types == [
                "duration": "MyKit.Duration", "#/components/schemas/flow/properties/at": "My.Kit.Time",
            ])
        #expect(client.paginations.map(\.operation.text) == ["GET /pets", "listOwners"])
        #expect(client.paginations.map { $0.pagination["style"]?.text } == ["link", "page"])
        #expect(client.templates == "\(base)/mine")
        #expect(client.severities.choices == [.init(SpecLoaderCode.unresolvedReference): .error])
    }

    @Test("what is left out has its default")
    func defaults() throws {
        let client = try #require(try read(client("")).configuration?.clients.first)
        #expect(client.client == nil)
        #expect(client.overlays.isEmpty)
        #expect(client.packs == nil)
        #expect(client.generatorOptions(fileCount: nil).packs == ["swift-client", "markdown"])
        #expect(client.operations == nil)
        #expect(client.access == .public)
        #expect(!client.nonexhaustive)
    }

    @Test(
        "a fault is an error with its place",
        arguments: [
            ("modul: X", "5:3 error unknown key 'modul'; did you mean 'module'?"),
            ("zzzzzz: X", "5:3 error unknown key 'zzzzzz'"),
            ("client: 1Client", "5:11 error '1Client' can't be a Swift name"),
            ("client: class", "5:11 error 'class' can't be a Swift name"),
            ("client: [a]", "5:11 error 'client' must be a string"),
            (
                "client: PetAPI",
                "5:11 error the client can't have the name of the module: Swift couldn't tell the two apart"
            ),
            ("overlays: a.yml", "5:13 error 'overlays' must be a list"),
            ("overlays: [[]]", "5:14 error 'overlays' must be a string"),
            ("names: [a]", "5:10 error 'names' must be a mapping"),
            ("names: {flow: Flow}", "5:11 error 'flow' doesn't point to a schema, as '#/components/schemas/flow' does"),
            (
                "types: {duration: Duration}",
                "5:21 error 'Duration' is not a type with its module, as 'MyKit.Duration' is"
            ),
            ("types: {uri: 'My.[URL]'}", "5:16 error 'My.[URL]' is not a type with its module, as 'MyKit.Duration' is"),
            (
                "types: {/components/x: My.X}",
                "5:11 error '/components/x' is neither a format nor points to a schema, as '#/components/schemas/flow' does"
            ),
            ("pagination: [a]", "5:15 error 'pagination' must be a mapping"),
            ("pagination: {'': {style: link}}", "5:16 error 'pagination' must be a string"),
            ("operations: path", "5:15 error 'operations' must be one of paths, operation-ids; did you mean 'paths'?"),
            ("access: open", "5:11 error 'access' must be one of public, package, internal"),
            ("nonexhaustive: maybe", "5:18 error 'nonexhaustive' must be true or false"),
            (
                "nonexhaustive: true\naccess: package",
                "5:18 error 'nonexhaustive' only matters to other packages, but access is package"
            ),
            (
                "diagnostics: {unresolved-references: error}",
                "5:17 error there is no diagnostic code 'unresolved-references'; did you mean 'unresolved-reference'?"
            ),
            (
                "diagnostics: {unresolved-reference: off}",
                "5:39 error 'unresolved-reference' must be one of error, warning, note, ignore"
            ),
        ])
    func faults(lines: String, expected: String) throws {
        let result = try read(client(lines))
        #expect(result.configuration == nil)
        #expect(result.faults == [expected])
    }

    @Test("missing keys, wrong kinds and an empty file are errors too")
    func structure() throws {
        let noModule = try read("clients:\n- spec: a.yml\n  output: b\n")
        #expect(noModule.faults == ["2:3 error a client needs the key 'module'"])
        #expect(try read("clients: []\n").faults == ["1:10 error 'clients' must be a list of clients"])
        #expect(try read("client: []\n").faults.first == "1:1 error unknown key 'client'; did you mean 'clients'?")
        #expect(try read("- a\n").faults == ["1:1 error apus.yml must be a mapping with the keys clients"])
        #expect(try read("").faults.count == 1)
    }

    @Test("two clients can't have one output folder")
    func sameOutput() throws {
        let text = client("") + "- module: OtherAPI\n  spec: s.yml\n  output: out\n"
        #expect(try read(text).faults == ["7:11 error 'PetAPI' has this output folder already"])
    }

    @Test(
        "output folders are compared as places, not as text",
        arguments: [
            ("./out/", "'PetAPI' has this output folder already"),
            ("out//.", "'PetAPI' has this output folder already"),
            ("x/../out", "'PetAPI' has this output folder already"), ("OUT", "'PetAPI' has this output folder already"),
            ("link", "'PetAPI' has this output folder already"),
            ("linked/../out", "'PetAPI' has this output folder already"),
            ("out/Other", "this folder is in the output folder of 'PetAPI'"),
            ("link/Other", "this folder is in the output folder of 'PetAPI'"),
        ])
    func samePlace(output: String, fault: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "out/file")
        try folder.write("", to: "deep/file")
        for (link, target) in [("link", "out"), ("linked", "deep")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.url.appendingPathComponent(link).path, withDestinationPath: target)
        }
        let faults = try faults(client("") + "- module: OtherAPI\n  spec: s.yml\n  output: \(output)\n", in: folder)
        #expect(faults == ["7:11 error \(fault)"])
    }

    /// The faults of a configuration in a folder.
    private func faults(_ text: String, in folder: TemporaryFolder) throws -> [String] {
        let path = try folder.write(text, to: "apus.yml").path
        let diagnostics = Diagnostics()
        _ = ConfigurationReader.read(path: path, diagnostics: diagnostics)
        return diagnostics.all.map { fault in
            "\(fault.location.map { "\($0.line):\($0.column) " } ?? "")\(fault.severity) \(fault.message)"
                .replacing(folder.url.path + "/", with: "")
        }
    }

    @Test("an output folder in another's, in either order, is an error, and one beside it is not")
    func nested() throws {
        let folder = try TemporaryFolder()
        let other = "- module: OtherAPI\n  spec: s.yml\n  output: "
        #expect(
            try faults("clients:\n\(other)out/inner\n- module: PetAPI\n  spec: s.yml\n  output: out\n", in: folder)
                == ["7:11 error the output folder of 'OtherAPI' is in this folder"])
        #expect(try faults(client("") + other + "out2\n", in: folder) == [])
        #expect(try faults(client("") + other + "other/out\n", in: folder) == [])
    }

    @Test(
        "an output folder that holds what the client is made from is an error",
        arguments: [
            (".", "s.yml", "apus.yml"), ("..", "s.yml", "apus.yml"), ("spec/..", "s.yml", "apus.yml"),
            ("spec", "spec/s.yml", "spec/s.yml"), ("a", "a/b/s.yml", "a/b/s.yml"),
        ])
    func inputInside(output: String, spec: String, input: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "spec/s.yml")
        let faults = try faults("clients:\n- module: PetAPI\n  spec: \(spec)\n  output: \(output)\n", in: folder)
        #expect(faults == ["4:11 error '\(input)', which the client is made from, is in this folder"])
    }

    @Test("so is one that holds an overlay, a pack or templates of the client")
    func furtherInputInside() throws {
        let folder = try TemporaryFolder()
        for key in ["overlays: [out/a.yml]", "packs: [./out/a.yml]", "templates: out/a.yml"] {
            let input = key.contains("./") ? "./out/a.yml" : "out/a.yml"
            #expect(
                try faults(client(key), in: folder)
                    == ["4:11 error '\(input)', which the client is made from, is in this folder"])
        }
    }

    @Test("two clients can't have one module, not even in other letters")
    func sameModule() throws {
        for module in ["PetAPI", "petapi"] {
            let text = client("") + "- module: \(module)\n  spec: s.yml\n  output: other\n"
            #expect(try read(text).faults == ["5:11 error another client has the module '\(module)' already"])
        }
    }

    @Test(
        "neither a module nor a client hides what generated code uses",
        arguments: ["String", "URL", "Request", "ApusRuntime", "Foundation", "HTTPTypes", "Swift", "APIClient", "Task"])
    func reservedNames(name: String) throws {
        let reason = "'\(name)' would hide what generated code calls so"
        #expect(
            try read("clients:\n- module: \(name)\n  spec: s.yml\n  output: out\n").faults == ["2:11 error \(reason)"])
        #expect(try read(client("client: \(name)")).faults == ["5:11 error \(reason)"])
    }

    @Test("a client whose usual name is taken needs one of its own")
    func usualName() throws {
        let text = "clients:\n- module: APIAPI\n  spec: s.yml\n  output: out\n"
        #expect(
            try read(text).faults == [
                "2:11 error the client needs a name of its own, for 'APIClient' would hide what generated code calls so"
            ])
        #expect(try read(text + "  client: Client\n").faults == [])
    }

    @Test("a path has no control character", arguments: ["spec", "output", "templates", "overlays", "packs"])
    func controlCharacter(key: String) throws {
        let value = ["overlays", "packs"].contains(key) ? #"["a/b\0c"]"# : #""a/b\0c""#
        var lines = ["module: PetAPI", "spec: s.yml", "output: out"].filter { !$0.hasPrefix(key) }
        lines.append("\(key): \(value)")
        let faults = try read("clients:\n- " + lines.joined(separator: "\n  ") + "\n").faults
        #expect(faults.count == 1)
        #expect(
            faults.first?.hasSuffix("error '\(key)' can't be a path: it has a control character") == true, "\(faults)")
    }

    @Test("every code can be named, and no two modules have the same")
    func codes() throws {
        let names = ExplainedCode.all.map(\.name)
        #expect(Set(names).count == names.count)
        let lines = names.map { "  \($0): error\n" }.joined()
        let client = try #require(try read(client("diagnostics:\n" + lines)).configuration?.clients.first)
        #expect(client.severities.choices == .init(uniqueKeysWithValues: ExplainedCode.all.map { ($0.code, .error) }))
    }
}
