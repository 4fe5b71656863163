import SpecLoader

// Parameters, headers and items: their keywords become a schema.

extension Conversion {
    func convertParameter(_ parameter: Node) {
        guard parameter["$ref"] == nil else { return }
        switch parameter["in"]?.text {
        case "body": convertBody(parameter)
        // A part of the bodies of operations, which have its schema.
        case "formData": break
        default: convertValue(parameter, .parameter)
        }
    }

    func convertHeader(_ header: Node) {
        guard header["$ref"] == nil else { return }
        convertValue(header, .header)
    }

    func convertItems(_ items: Node) {
        guard items["$ref"] == nil else { return }
        let value = ValueKeywords(of: items, .items, context)
        if let format = value.collectionFormat { checkCollectionFormat(format) }
        if let inner = items["items"] {
            context.report(.collectionFormat, "a list in a list of a parameter is sent as JSON", at: inner)
        }
        context.document.setEntries(value.others + value.keywords, of: items)
    }

    private func convertValue(_ node: Node, _ kind: SwaggerObject) {
        let value = ValueKeywords(of: node, kind, context)
        var entries = value.others
        if node["schema"] == nil, node["content"] == nil {
            entries.append(context.entry("schema", context.mapping(value.keywords, at: node)))
        }
        let location = kind == .header ? "header" : node["in"]?.text ?? ""
        if value.isArray, node["style"] == nil, node["explode"] == nil {
            let place = value.collectionFormat ?? node["type"] ?? node
            let style = style(of: value.collectionFormat, in: location, at: place)
            entries += style
        } else if let format = value.collectionFormat {
            checkCollectionFormat(format)
        }
        context.document.setEntries(entries, of: node)
    }

    // MARK: collectionFormat

    /// The style of a list (Swagger 2.0, "Parameter Object", `collectionFormat`).
    func style(of format: Node?, in location: String, at place: Node) -> [Entry] {
        let name = format.map(checkCollectionFormat) ?? "csv"
        guard location == "query" || location == "formData" else {
            if name == "multi", let format {
                context.report(
                    .collectionFormat, "'multi' is for parameters in 'query' and 'formData' only: read as 'csv'",
                    at: format)
            } else if name != "csv", let format {
                context.report(
                    .collectionFormat, "a list in '\(location)' is sent with commas, not as '\(name)'", at: format)
            }
            return []
        }
        let explode = context.entry("explode", context.bool(false, at: place))
        return switch name {
        case "multi": []
        case "ssv", "pipes": [context.entry("style", styleName(name, at: place)), explode]
        // OpenAPI 3 has no style for it.
        case "tsv": [context.entry("x-apus-style", styleName(name, at: place)), explode]
        default: [explode]
        }
    }

    private func styleName(_ format: String, at place: Node) -> Node {
        let names = ["ssv": "spaceDelimited", "pipes": "pipeDelimited", "tsv": "tabDelimited"]
        return context.string(names[format] ?? "form", at: place)
    }

    /// The text of a `collectionFormat`, or `csv` for one that doesn't exist.
    @discardableResult
    func checkCollectionFormat(_ format: Node) -> String {
        guard let text = format.text, ["csv", "ssv", "tsv", "pipes", "multi"].contains(text) else {
            context.report(
                .collectionFormat,
                """
                there is no 'collectionFormat' of this name, but 'csv', 'ssv', 'tsv', 'pipes' and 'multi': read as \
                'csv'
                """,
                at: format)
            return "csv"
        }
        return text
    }
}

/// The keywords of a parameter, a header or `items`, and what else it has.
struct ValueKeywords {
    var keywords: [Entry] = []
    var others: [Entry] = []
    private(set) var collectionFormat: Node?
    private(set) var isArray = false
    private(set) var isFile = false

    init(of node: Node, _ kind: SwaggerObject, _ context: ConversionContext) {
        let isField = node["in"]?.text == "formData"
        for (name, entry) in context.entries(of: node, kind) {
            switch name {
            case "collectionFormat": collectionFormat = entry.value
            case "type" where entry.value.text == "file":
                isFile = true
                if !isField { context.reportFile(at: entry.value) }
                keywords += context.binary(at: entry.value)
            case "format" where node["type"]?.text == "file": break
            case "x-nullable": keywords.append(context.entry("nullable", entry.value))
            case "x-example" where node["example"] == nil: others.append(context.entry("example", entry.value))
            case let name where Self.isKeyword(name): keywords.append(entry)
            default: others.append(entry)
            }
        }
        isArray = node["type"]?.text == "array" || (node["type"] == nil && node["items"] != nil)
        addMissingType(of: node, kind, context)
    }

    /// What is said of an enumeration belongs to the schema that has it.
    private static func isKeyword(_ name: String) -> Bool {
        SwaggerObject.valueKeywords.contains(name) || name.hasPrefix("x-enum") || name == "x-ms-enum"
    }

    private mutating func addMissingType(of node: Node, _ kind: SwaggerObject, _ context: ConversionContext) {
        guard node["type"] == nil, node["schema"] == nil, node["content"] == nil else { return }
        let type = isArray ? "array" : "string"
        context.report(
            .swaggerValue, "\(kind.words) must have 'type': read as '\(type)'", at: node)
        keywords.append(context.entry("type", context.string(type, at: node)))
    }
}

extension ConversionContext {
    func reportFile(at type: Node) {
        report(
            .misplacedFile, "the type 'file' is for parameters in 'formData' and for responses only: read as bytes",
            at: type)
    }

    /// The keywords of a file's bytes (OpenAPI 3.0.4 §4.7.24, "binary").
    func binary(at type: Node) -> [Entry] {
        [entry("type", string("string", at: type)), entry("format", string("binary", at: type))]
    }
}
