import APIModel
import Diagnostics
import SpecLoader

extension APIReader {
    func operations(of item: PathItem) -> [Operation] {
        item.operations.compactMap { method, node in
            guard node.kind == .mapping else {
                context.malformed(node, "an operation", expected: "a mapping")
                return nil
            }
            return operation(node, method: method, of: item)
        }
    }

    private func operation(_ node: Node, method: HTTPMethod, of item: PathItem) -> Operation {
        let id = schemas.places.operationID(path: item.path, method: method)
        let place = OperationPlace(path: item.path, method: method, id: id)
        let inputs = inputs(of: node, in: item, at: place)
        var body = inputs.body
        if let own = requestBody(of: node, at: place) {
            if let body {
                context.warn(
                    .malformed, "parameters that make a body, beside a 'requestBody': the latter is taken",
                    at: node["requestBody"] ?? node,
                    notes: [Diagnostic.Note("the parameters are here", at: body.sourceLocation)])
            }
            body = own
        }
        if let pagination = node["x-apus-pagination"], !pagination.isNull {
            paginations[OperationKey(path: item.path, method: method)] =
                PaginationStatement(node: pagination, origin: .document)
        }
        return Operation(
            method: method,
            path: item.path,
            id: id,
            tags: context.strings("tags", of: node),
            documentation: context.documentation(of: node),
            isDeprecated: context.flag("deprecated", of: node),
            parameters: inputs.parameters,
            requestBody: body,
            responses: responses(of: node, at: place),
            security: context.security(of: node) ?? security,
            servers: servers(of: node, in: item),
            unmodeledKeywords: context.lifecycle(of: node).orNil,
            sourceLocation: node.location)
    }

    private func servers(of node: Node, in item: PathItem) -> [Server] {
        let own = context.servers(of: node)
        if !own.isEmpty { return own }
        return item.nodes.map { context.servers(of: $0) }.first { !$0.isEmpty } ?? []
    }
}

/// An operation that is being read.
struct OperationPlace {
    var path: String
    var method: HTTPMethod
    var id: String?

    /// A schema of the operation; behind a `$ref` it belongs to nobody.
    func site(_ node: Node, isReferred: Bool) -> SchemaSite { SchemaSite(node, path: isReferred ? nil : path) }
}
