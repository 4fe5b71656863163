import Foundation
import Testing

@testable import apus

@Suite("apus resolve")
struct ResolveTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "petstore.yml")
    }

    @Test("resolve writes one document that needs no other file and reads as the same model")
    func resolve() throws {
        let split = petstore.replacingOccurrences(of: "'#/components/schemas/pet'", with: "'schemas/pet.yml'")
        try folder.write(split, to: "split.yml")
        try folder.write("type: object\nrequired: [name]\nproperties: {name: {type: string}}\n", to: "schemas/pet.yml")
        let summary = "1 operation, 2 types; 0 errors, 0 warnings"
        #expect(try ApusProcess("validate", "split.yml", in: folder).error.contains(summary))
        for output in ["one/resolved.yml", "one/resolved.json"] {
            _ = try folder.subfolder("one")
            let run = try ApusProcess("resolve", "split.yml", "-o", output, in: folder)
            #expect(run.status == 0, "\(run.error)")
            #expect(run.output.isEmpty)
            let validated = try ApusProcess("validate", output, in: folder)
            #expect(validated.status == 0, "\(validated.error)")
            #expect(validated.error.contains(summary), "\(validated.error)")
        }
        let json = try folder.read("one/resolved.json")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }

    @Test("resolve without -o prints the document, overlays applied")
    func overlay() throws {
        try folder.write(
            """
            overlay: 1.0.0
            info: {title: Rename, version: 1.0.0}
            actions:
            - {target: $.info, update: {title: Zoo}}
            """, to: "overlay.yml")
        let run = try ApusProcess("resolve", "petstore.yml", "--overlay", "overlay.yml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("Zoo"))
        #expect(!run.output.contains("title: Petstore"))
    }
}
