import Diagnostics
import SpecLoader
import Testing

@Suite("The Losant overlays")
struct OverlayTests {
    let diagnostics = Diagnostics()
    let root: Node

    init() throws {
        root = try SpecDocument.load(
            path: Losant.document, overlays: [Losant.common, Losant.corrections, Losant.pagination],
            diagnostics: diagnostics
        ).root
    }

    @Test(
        "add the group common with the structure of the facts and of what later versions changed",
        .enabled(if: Losant.factsAreThere, "the facts in ../shared/losant are not there"))
    func commonStructure() throws {
        let path = Losant.facts.appending(path: "common-facts.yml").path
        let facts = try #require(SpecDocument.load(path: path, diagnostics: Diagnostics()).root["common"])
        let common = try #require(
            SpecDocument.load(path: Losant.document, overlays: [Losant.common], diagnostics: Diagnostics())
                .root.at("components", "schemas", "common"))

        #expect(Structure(facts).lines.count > 3000)
        let changes = try ChangedFacts()
        #expect(Set(Structure(facts).lines).subtracting(Structure(common).lines) == [])
        #expect(Structure(common).surplus(over: Structure(facts), explainedBy: changes) == [])
        #expect(Structure(common).missing(of: changes) { !$0.hasPrefix("/components/") } == [])
    }

    @Test("add 99 described schemas")
    func commonSchemas() throws {
        let schemas = try SpecDocument.load(
            path: Losant.document, overlays: [Losant.common], diagnostics: Diagnostics()
        ).root.commonSchemas
        let silent = schemas.filter { $0.schema["description"]?.string?.hasSuffix(".") != true }

        #expect(schemas.count == 99)
        #expect(silent.map(\.name) == [])
    }

    @Test("match something with each target")
    func targets() {
        #expect(diagnostics.all.map(\.message) == [])
    }

    @Test("give every reference a target")
    func references() {
        #expect(root.referencesToNowhere == [])
    }

    @Test("make page and perPage integers that keep their defaults", arguments: ["page": 0, "perPage": 100])
    func pages(name: String, value: Int) {
        let schemas = root.parameters.filter { $0["name"]?.string == name }.compactMap { $0["schema"] }
        #expect(schemas.count == 15)
        #expect(schemas.allSatisfy { $0["type"]?.string == "integer" && $0["default"]?.int == value })
    }

    @Test("declare the pages of each operation that answers with a list and a total count, and of no other")
    func pagination() throws {
        var paged: [String] = []
        var lists: [String] = []
        let schemas = try #require(root.at("components", "schemas"))
        for item in try #require(root["paths"]).entries {
            for operation in item.value.entries {
                let place = "\(operation.key.text ?? "") \(item.key.text ?? "")"
                if operation.value["x-apus-pagination"] != nil { paged.append(place) }
                let answer = operation.value.at("responses", "200", "content", "application/json", "schema")
                let name = answer?["$ref"]?.text?.split(separator: "/").last.map(String.init) ?? ""
                if schemas.at(name, "properties", "totalCount") != nil { lists.append(place) }
            }
        }
        #expect(paged == lists && paged.count == 15)
    }

    @Test("leave no string whose default or example is a number or a flag")
    func numbersAndFlags() {
        let mistyped = root.parameters.filter { parameter in
            guard let schema = parameter["schema"], schema["type"]?.string == "string" else { return false }
            return [schema["default"], parameter["example"]].contains { $0?.int != nil || $0?.bool != nil }
        }
        #expect(mistyped.compactMap { $0["name"]?.string } == [])
    }

    @Test("give all lists one sort direction, and keep the default of each")
    func sortDirection() {
        let asked = root.parameters.filter { $0["name"]?.string == "sortDirection" }.compactMap { $0["schema"] }
        let answered = (root.at("components", "schemas")?.entries.map(\.value) ?? [])
            .compactMap { $0.at("properties", "sortDirection") }

        #expect(asked.count == 15)
        #expect(asked.allSatisfy { $0["default"]?.string != nil && $0["type"] == nil && $0["enum"] == nil })
        #expect(answered.count == 18)
        let targets = Set((asked + answered).map { $0.document.resolve($0)?.pointer.description })
        #expect(targets == ["#/components/schemas/sortDirection"])
    }

    @Test("send query objects as JSON text")
    func queries() {
        let queries = root.parameters.filter { ["query", "auditLogFilter"].contains($0["name"]?.string) }
        #expect(queries.count == 5)
        #expect(queries.allSatisfy { $0["schema"] == nil && $0.at("content", "application/json", "schema") != nil })
    }

    @Test("leave every parameter with a schema or a content that has a type or a reference")
    func types() {
        let untyped = root.parameters.filter { parameter in
            let schema = parameter["schema"] ?? parameter.at("content", "application/json", "schema")
            return schema?["type"] == nil && schema?.reference == nil
        }
        #expect(untyped.compactMap { $0["name"]?.string } == [])
    }
}
