import APIModel
import ClientGenerator
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader

/// What the `options.yml` of a case says; most cases have none.
struct CaseSettings {
    var packs = ["swift-client", "markdown"]
    var overlays: [String] = []
    var operations: GeneratorOptions.OperationNaming?
    var access = "public"
    var nonexhaustive = false
    var names: [String: String] = [:]
    var types: [String: String] = [:]
    var paginations: [PaginationDeclaration] = []
    var leavesOutInternal = false

    init(folder: URL) throws {
        let path = folder.appending(path: "options.yml").path
        guard FileManager.default.fileExists(atPath: path) else { return }
        for (key, value) in try SpecDocument.load(path: path, diagnostics: Diagnostics()).root.entries {
            switch key.text {
            case "packs": packs = value.elements.compactMap(\.text)
            case "overlays": overlays = value.elements.compactMap(\.text)
            case "operations": operations = value.text.flatMap(GeneratorOptions.OperationNaming.init)
            case "access": access = value.text ?? access
            case "nonexhaustive": nonexhaustive = value.bool ?? nonexhaustive
            case "names":
                for (place, name) in value.entries { names[place.text ?? ""] = name.text }
            case "types":
                for (key, name) in value.entries { types[key.text ?? ""] = name.text }
            case "pagination":
                paginations = value.entries.map { PaginationDeclaration(operation: $0.key, pagination: $0.value) }
            case "internal": leavesOutInternal = value.text == "drop"
            default: throw UnknownSetting(name: key.text ?? "")
            }
        }
    }

    struct UnknownSetting: Error {
        var name: String
    }

    func options(of golden: GoldenCase) -> GeneratorOptions {
        GeneratorOptions(
            module: golden.name + "API", packs: packs, operations: operations, access: access,
            nonexhaustive: nonexhaustive, names: names, types: types)
    }
}
