import APIModel
import SpecLoader

// What the API sends to its user: the requests of callbacks, and what is special about those of webhooks too.

extension OperationReader {
    /// The requests of an operation's callbacks, sorted by name and expression (OpenAPI 3.1.1 §4.8.18).
    func callbacks(of node: Node, _ operation: OperationKey) -> [Webhook] {
        let entries = context.namedEntries("callbacks", of: node).sorted(byBytesOf: \.name)
        if operation.isReceived {
            if let first = entries.first {
                context.report(
                    .callbackOfCallback, "the callbacks of a webhook or a callback aren't read", at: first.value)
            }
            return []
        }
        return entries.flatMap { name, node -> [Webhook] in
            guard let (callback, isReferred) = context.resolved(node, "a callback") else { return [] }
            if isReferred { schemas.paths.setComponent(callback, in: "callbacks") }
            let path = isReferred ? "" : operation.path
            return context.entries(of: callback).sorted(byBytesOf: \.name).flatMap { expression, node in
                requests(of: node, expression: expression, in: path)
                    .map { Webhook(name: name, expression: expression, operation: $0) }
            }
        }
    }

    private func requests(of node: Node, expression: String, in path: String) -> [Operation] {
        guard let (target, isReferred) = context.resolved(node, "a path item") else { return [] }
        guard isReferred else { return operations(of: PathItem(path: path, nodes: [node], sender: expression)) }
        schemas.paths.setComponent(target, in: "pathItems")
        return operations(of: PathItem(path: "", nodes: [node, target], sender: expression))
    }

    /// The parameters of what the API sends. A client decodes its header fields: the URL, which has the others, is that
    /// of the user's own server.
    func receivedInputs(_ parameters: [ParameterNode], of operation: OperationKey) -> Inputs {
        var inputs = Inputs()
        for parameter in parameters {
            guard let read = self.parameter(parameter, of: operation) else { continue }
            inputs.parameters.append(read)
            if read.location == .header { continue }
            context.report(
                .undecodedParameter,
                "a client decodes only the header fields and the body of what it receives: "
                    + "the \(read.location.rawValue) parameter '\(read.name)' isn't decoded",
                at: parameter.node)
        }
        return inputs
    }
}
