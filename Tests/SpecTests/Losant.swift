import Foundation
import SpecLoader

/// The project's own document, its overlays, and the facts that they were written from.
enum Losant {
    static let package = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    static let document = package.appending(path: "spec/losant-application-api.yml").path
    static let common = package.appending(path: "spec/overlays/losant-common.yml").path
    static let corrections = package.appending(path: "spec/overlays/losant-corrections.yml").path
    static let pagination = package.appending(path: "spec/overlays/losant-pagination.yml").path

    /// The facts are kept beside the package, not in it.
    static let facts = package.appending(path: "../shared/losant").standardizedFileURL
    static let factsAreThere = FileManager.default.fileExists(atPath: facts.path)

    /// What later versions changed in the facts; see ``ChangedFacts``.
    static let changes = ["changes-1.30.0.yml"]

    static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
}

extension Node {
    var keys: [String] { entries.compactMap { $0.key.text } }

    /// A node below this one, key by key.
    func at(_ keys: String...) -> Node? {
        var node: Node? = self
        for key in keys { node = node?[key] }
        return node
    }

    /// The operations of a document's root, named by method and path.
    var operations: [(name: String, operation: Node)] {
        (self["paths"]?.entries.map { $0 } ?? []).flatMap { path in
            path.value.entries
                .filter { Losant.methods.contains($0.key.text ?? "") }
                .map { ("\($0.key.text ?? "") \(path.key.text ?? "")", $0.value) }
        }
    }

    /// The parameters of all operations, aliased ones once.
    var parameters: Set<Node> { Set(operations.flatMap { $0.operation["parameters"]?.elements.map { $0 } ?? [] }) }

    /// The schemas of the group `common`, and those of its groups `blocks` and `triggers`, by name.
    var commonSchemas: [(name: String, schema: Node)] {
        (at("components", "schemas", "common")?.entries.map { $0 } ?? []).flatMap { entry in
            let name = entry.key.text ?? ""
            guard ["blocks", "triggers"].contains(name) else { return [(name, entry.value)] }
            return entry.value.entries.map { ("\(name)/\($0.key.text ?? "")", $0.value) }
        }
    }

    /// The texts of the references below this node that lead nowhere.
    ///
    /// The loader finds `#/definitions/X` in `components/schemas/X`; here it counts as leading nowhere, as it does for
    /// everybody else.
    var referencesToNowhere: Set<String> {
        var result: Set<String> = []
        var seen: Set<Node> = []
        var open = [self]
        while let node = open.popLast() {
            guard seen.insert(node).inserted else { continue }
            if let text = node.reference {
                let leadsNowhere = text.hasPrefix("#/definitions/") || document.resolve(text, in: node).node == nil
                if leadsNowhere { result.insert(text) }
            }
            open += node.entries.map(\.value) + node.elements
        }
        return result
    }
}
