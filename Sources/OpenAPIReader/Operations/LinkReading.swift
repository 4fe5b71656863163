import APIModel
import SpecLoader

extension OperationReader {
    /// The links of a response, sorted by name (OpenAPI 3.1.1 §4.8.20).
    func links(of response: Node) -> [Link] {
        context.namedEntries("links", of: response).sorted(byBytesOf: \.name).compactMap { name, value in
            guard let (node, _) = context.resolved(value, "a link") else { return nil }
            context.report(.linkNotGenerated, "no function is generated for the link '\(name)'", at: value)
            return Link(
                name: name,
                target: context.string("operationId", of: node) ?? context.string("operationRef", of: node),
                arguments: context.namedEntries("parameters", of: node).sorted(byBytesOf: \.name).compactMap {
                    parameter, value in
                    text(of: value).map { Link.Argument(parameter: parameter, value: $0) }
                },
                requestBody: node["requestBody"].flatMap(text(of:)), documentation: context.documentation(of: node))
        }
    }

    /// An expression as it stands, and a constant of another kind as JSON.
    private func text(of value: Node) -> String? { value.string ?? context.json(of: value)?.rawValue }
}
