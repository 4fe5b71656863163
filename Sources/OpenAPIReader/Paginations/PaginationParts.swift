import APIModel
import SpecLoader

/// What the parameters and the properties of a response say that they are in a pagination, each by an extension.
struct PaginationParts {
    private(set) var terms: [String: PaginationTerms.Term] = [:]
    /// The extension of the first part, and its key.
    private(set) var first: Node
    private(set) var key: String

    /// More than the properties at the top of any page.
    private static let mostProperties = 500

    /// `nil` for an operation none of whose parameters is a part of a pagination.
    init?(of operation: Node, _ context: ReadingContext) {
        let parameters = (operation["parameters"]?.elements.map(\.self) ?? []).map { element in
            element.reference == nil ? element : context.document.resolve(element) ?? element
        }
        let parts = parameters.compactMap { parameter in
            parameter.value(of: .paginationPart).map { (parameter: parameter, key: $0.key, part: $0.value) }
        }
        guard let first = parts.first else { return nil }
        (self.first, key) = (first.part, first.key)
        for (parameter, _, part) in parts {
            guard let name = parameter["name"], let text = name.string else { continue }
            add(part, name, [text])
        }
        guard let page = Self.page(of: operation, context) else { return }
        addProperties(of: page, context)
    }

    /// The schema of the first success in JSON.
    private static func page(of operation: Node, _ context: ReadingContext) -> Node? {
        for (status, value) in context.entries("responses", of: operation) where status.hasPrefix("2") {
            let response = value.reference == nil ? value : context.document.resolve(value) ?? value
            for entry in response["content"]?.entries.map(\.self) ?? [] {
                if MediaType(entry.key.text ?? "").isJSON, let schema = entry.value["schema"] { return schema }
            }
        }
        return nil
    }

    private mutating func addProperties(of page: Node, _ context: ReadingContext) {
        var open: [(node: Node, names: [String])] = [(page, [])]
        var seen: Set<Node> = []
        var count = 0
        while let (node, names) = open.popLast(), count < Self.mostProperties {
            let schema = node.reference == nil ? node : context.document.resolve(node) ?? node
            guard schema.kind == .mapping, seen.insert(schema).inserted else { continue }
            for member in schema["allOf"]?.elements.map(\.self) ?? [] { open.append((member, names)) }
            for entry in schema["properties"]?.entries.map(\.self) ?? [] {
                count += 1
                guard let name = entry.key.text else { continue }
                if let (_, part) = entry.value.value(of: .paginationPart) { add(part, entry.value, names + [name]) }
                // Items are no part of the page itself.
                if entry.value["items"] == nil, names.count < 3 { open.append((entry.value, names + [name])) }
            }
        }
    }

    private mutating func add(_ part: Node, _ node: Node, _ names: [String]) {
        let key: String? =
            switch (part["purpose"] ?? part).text {
            case "next_cursor_param", "cursor_param": "cursor"
            case "next_cursor_field": "nextCursor"
            case "page_number_param": "page"
            case "offset_count_param": "offset"
            case "next_uri_field", "next_url_field": "next"
            case "items": "items"
            case "offset_total_count_field", "total_count_field": "totalCount"
            default: nil
            }
        guard let key, terms[key] == nil else { return }
        terms[key] = PaginationTerms.Term(node: node, names: names)
    }
}
