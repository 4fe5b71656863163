import Diagnostics
import SpecLoader
import Testing

@Suite("The Losant document")
struct DocumentTests {
    let root: Node

    init() throws {
        root = try SpecDocument.load(path: Losant.document, diagnostics: Diagnostics()).root
    }

    @Test(
        "has the structure of the facts and of what later versions changed, anchors and aliases included",
        .enabled(if: Losant.factsAreThere, "the facts in ../shared/losant are not there"))
    func structure() throws {
        let path = Losant.facts.appending(path: "interface-facts.yml").path
        let facts = Structure(try SpecDocument.load(path: path, diagnostics: Diagnostics()).root)
        let document = Structure(root, without: ["openapi", "tags"])

        #expect(facts.lines.count > 4000)
        let changes = try ChangedFacts()
        #expect(changes.properties["/components/schemas/apiToken"]?.count == 46)
        #expect(changes.values["/userApiScope"]?.count == 18)
        #expect(Set(facts.lines).subtracting(document.lines) == ["/info/version: string(\"1.29.4\")"])
        #expect(document.surplus(over: facts, explainedBy: changes) == ["/info/version: string(\"1.30.0\")"])
        #expect(document.missing(of: changes) { $0.hasPrefix("/components/") } == [])
    }

    @Test("has all operations, paths and schemas")
    func size() {
        #expect(root.operations.count == 83)
        #expect(root["paths"]?.entries.count == 34)
        #expect(root.at("components", "schemas")?.entries.count == 97)
        #expect(root.at("info", "version")?.string == "1.30.0")
    }

    @Test("shares repeated parameters through 38 anchors")
    func aliases() {
        var uses: [Node: Int] = [:]
        for (_, operation) in root.operations {
            for parameter in operation["parameters"]?.elements.map({ $0 }) ?? [] { uses[parameter, default: 0] += 1 }
        }
        #expect(uses.values.count { $0 > 1 } == 38)
    }

    @Test("gives every operation a summary without a full stop, and one of its own")
    func summaries() {
        let summaries = root.operations.map { $0.operation["summary"]?.string ?? "" }
        #expect(summaries.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
        #expect(Set(summaries).count == summaries.count)
    }

    @Test("describes every parameter, body, response and schema in whole sentences")
    func descriptions() {
        var described = root.parameters.map { $0 }
        for (_, operation) in root.operations {
            described += operation["requestBody"].map { [$0] } ?? []
            described += operation["responses"]?.entries.map(\.value) ?? []
        }
        described += root.at("components", "schemas")?.entries.map(\.value) ?? []
        let silent = described.filter { $0["description"]?.string?.hasSuffix(".") != true }

        #expect(described.count > 400)
        #expect(silent.map(\.location) == [])
    }

    @Test("leaves 110 references without a target, 99 of them in the group common")
    func references() {
        let references = root.referencesToNowhere
        #expect(references.count == 110)
        #expect(references.count { $0.hasPrefix("#/components/schemas/common/") } == 99)
    }
}
