import APIModel
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader

/// What reading a document gave.
struct Reading {
    var api: API
    var diagnostics: [Diagnostic]

    var codes: [String] { diagnostics.map(\.code.name) }

    subscript(id: String) -> TypeDefinition? { api.types.first { $0.id.rawValue == id } }

    func object(_ id: String) -> ObjectType? {
        if case .object(let object)? = self[id]?.kind { object } else { nil }
    }

    func enumeration(_ id: String) -> EnumerationType? {
        if case .enumeration(let enumeration)? = self[id]?.kind { enumeration } else { nil }
    }

    func union(_ id: String) -> UnionType? {
        if case .union(let union)? = self[id]?.kind { union } else { nil }
    }

    func alias(_ id: String) -> TypeReference? {
        if case .alias(let type)? = self[id]?.kind { type } else { nil }
    }

    /// The type of a property of a schema under `components/schemas`.
    func property(_ schema: String, _ name: String) -> TypeReference? {
        object("#/components/schemas/" + schema)?.properties.first { $0.name == name }?.type
    }
}

/// Reads a document from its text.
func read(_ text: String) throws -> Reading {
    let diagnostics = Diagnostics()
    let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: diagnostics)
    let api = try API(reading: document, diagnostics: diagnostics)
    return Reading(api: api, diagnostics: diagnostics.all)
}

/// Reads schemas, as the text of `components/schemas`.
func read(schemas: String, version: String = "3.1.0") throws -> Reading {
    try read(
        """
        openapi: \(version)
        info: {title: Test, version: '1'}
        paths: {}
        components:
          schemas:

        """ + schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined())
}

/// Reads paths, as the text of `paths`.
func read(paths: String, version: String = "3.1.0") throws -> Reading {
    try read(
        """
        openapi: \(version)
        info: {title: Test, version: '1'}
        paths:

        """ + paths.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined())
}

extension API {
    /// The model as `apus model` prints it.
    func jsonText() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// Every operation, in the order of the tree.
    var operations: [APIModel.Operation] {
        var operations: [APIModel.Operation] = []
        var pending = [root]
        while let resource = pending.popLast() {
            operations += resource.operations
            pending += resource.children.reversed()
        }
        return operations
    }

    /// Every id that something refers to.
    var namedTypes: Set<TypeID> {
        var references: [TypeReference] = []
        for operation in operations {
            references += operation.parameters.map(\.type)
            references += (operation.requestBody?.contents ?? []).map(\.type)
            references += operation.responses.flatMap { $0.contents.map(\.type) + $0.headers.map(\.type) }
        }
        for definition in types {
            switch definition.kind {
            case .object(let object):
                references += object.properties.map(\.type)
                switch object.additionalProperties {
                case .typed(let type), .matching(_, let type): references.append(type)
                case .unspecified, .forbidden: break
                }
            case .enumeration: break
            case .union(let union): references += union.members.map(\.type)
            case .tuple(let tuple): references += tuple.elements.map(\.type) + [tuple.rest].compactMap { $0 }
            case .alias(let type): references.append(type)
            }
        }
        return Set(references.compactMap(\.namedID))
    }
}

extension TypeReference {
    var namedID: TypeID? {
        switch self {
        case .any, .primitive: nil
        case .array(let type, _), .dictionary(let type, _), .nullable(let type): type.namedID
        case .named(let id): id
        }
    }

    static let string = TypeReference.primitive(.string, .none)
    static let integer = TypeReference.primitive(.integer, .none)

    static func schema(_ name: String) -> TypeReference { .named(TypeID(rawValue: "#/components/schemas/" + name)) }
}
