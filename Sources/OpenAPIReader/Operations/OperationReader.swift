import APIModel
import Diagnostics
import SpecLoader

/// Reads the operations of paths.
final class OperationReader {
    let context: ReadingContext
    let schemas: SchemaReader
    /// The security requirements of operations that have none of their own.
    private let security: [SecurityRequirement]
    private let names: OperationNames
    /// The mappings of the operations, whose paginations are read once the types are known.
    private(set) var nodes: [OperationKey: Node] = [:]

    init(
        _ context: ReadingContext, schemas: SchemaReader, security: [SecurityRequirement], names: OperationNames
    ) {
        self.context = context
        self.names = names
        self.schemas = schemas
        self.security = security
    }

    func operations(of item: PathItem) -> [Operation] {
        item.operations.compactMap { method, node in
            if context.isUnresolved(node) { return nil }
            guard node.kind == .mapping else {
                context.malformed(node, "an operation", expected: "a mapping")
                return nil
            }
            let key = OperationKey(path: item.path, method: method, isReceived: item.sender != nil)
            return operation(node, of: item, key)
        }
    }

    private func operation(_ node: Node, of item: PathItem, _ key: OperationKey) -> Operation {
        let inputs = inputs(of: node, in: item, key)
        let body = requestBody(of: node, key, orElse: inputs.body)
        context.elements("tags", of: node).forEach(context.warnOfLookalikes)
        if !key.isReceived { nodes[key] = node }
        return Operation(
            method: key.method,
            path: item.sender ?? key.path,
            id: key.isReceived ? context.string("operationId", of: node) : schemas.paths.operationID(of: key),
            name: names[key],
            tags: names.tags(of: node),
            documentation: context.documentation(of: node),
            isDeprecated: context.isDeprecated(node),
            parameters: inputs.parameters,
            requestBody: body,
            responses: responses(of: node, key),
            callbacks: callbacks(of: node, key),
            security: context.security(of: node) ?? (key.isReceived ? [] : security),
            servers: servers(of: node, in: item),
            unmodeledKeywords: context.lifecycle(of: node).orNil,
            sourceLocation: node.location)
    }

    private func requestBody(of node: Node, _ key: OperationKey, orElse ofParameters: RequestBody?) -> RequestBody? {
        guard let own = requestBody(of: node, key) else { return ofParameters }
        if let ofParameters {
            context.report(
                .malformed, "both a 'requestBody' and parameters that make a body: the parameters are ignored",
                at: node["requestBody"] ?? node,
                notes: [Diagnostic.Note("the parameters are here", at: ofParameters.sourceLocation)])
        }
        return own
    }

    private func servers(of node: Node, in item: PathItem) -> [Server] {
        let own = context.servers(of: node)
        if !own.isEmpty { return own }
        return item.nodes.map { context.servers(of: $0) }.first { !$0.isEmpty } ?? []
    }
}
