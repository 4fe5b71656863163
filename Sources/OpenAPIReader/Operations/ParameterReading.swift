import APIModel
import Diagnostics
import SpecLoader

extension OperationReader {
    /// The parameters of an operation.
    struct Inputs {
        var parameters: [Parameter] = []
        /// The body that parameters of Swagger 2.0 make.
        var body: RequestBody?
    }

    /// A parameter's mapping, after its references.
    struct ParameterNode {
        var node: Node
        var isReferred: Bool
        var name: String
        var location: String
        /// The list that has the parameter.
        var list: Node

        /// Identifies the parameter among those of an operation (OpenAPI 3.1.1 §4.8.12).
        var key: Key { Key(name: name, location: location) }

        struct Key: Hashable {
            var name: String
            var location: String
        }
    }

    /// The parameters of the path item that the operation doesn't override, then its own (OpenAPI 3.1.1 §4.8.10).
    func inputs(of node: Node, in item: PathItem, _ operation: OperationKey) -> Inputs {
        let shared = item.nodes.lazy.compactMap { $0["parameters"] }.first.map { parameterNodes($0) } ?? []
        let own = node["parameters"].map { parameterNodes($0) } ?? []
        let ownKeys = Set(own.map(\.key))
        let all = withQuery(
            of: PathTemplate(item.template), at: node, in: shared.filter { !ownKeys.contains($0.key) } + own)

        if operation.isReceived { return receivedInputs(all, of: operation) }
        var inputs = Inputs()
        inputs.body = body(ofParameters: all, of: operation)
        let named = Self.segmentNames(of: item.path)
        let isInPath = Set(named)
        for parameter in all {
            if parameter.location == "path", !isInPath.contains(parameter.name) {
                context.report(
                    .unusedPathParameter, "'\(item.path)' has no '{\(parameter.name)}': the parameter is ignored",
                    at: parameter.node)
            } else if let parameter = self.parameter(parameter, of: operation) {
                inputs.parameters.append(parameter)
            }
        }
        let declared = Dictionary(grouping: inputs.parameters, by: \.location).mapValues { Set($0.map(\.name)) }
        for name in named where declared[.path]?.contains(name) != true {
            guard !name.isEmpty else { continue }
            context.report(
                .undeclaredPathParameter, "the path's '{\(name)}' is not declared: read as a string", at: node)
            inputs.parameters.append(Parameter(undeclared: name, in: .path, location: node.location))
        }
        for (name, parameter) in PathTemplate(item.path).queryParameters
        where declared[.query]?.contains(name) != true {
            context.report(
                .undeclaredPathParameter, "the path's '{\(parameter)}' is not declared: read as a string", at: node)
            inputs.parameters.append(Parameter(undeclared: name, in: .query, location: node.location))
        }
        return inputs
    }

    /// The parameters, those in the query of a path as query parameters (`?kind={kind}`), and without those that it has
    /// values for.
    private func withQuery(
        of template: PathTemplate, at operation: Node, in parameters: [ParameterNode]
    ) -> [ParameterNode] {
        let inQuery = Dictionary(
            template.queryParameters.map { ($0.parameter, $0.name) }, uniquingKeysWith: { first, _ in first })
        let fixed = Set(template.fixedQuery.map(\.name))
        return parameters.compactMap { parameter in
            var parameter = parameter
            if parameter.location == "path", let name = inQuery[parameter.name] {
                (parameter.location, parameter.name) = ("query", name)
            } else if parameter.location == "query", fixed.contains(parameter.name) {
                context.report(
                    .duplicateParameter, "the path has a value for '\(parameter.name)': the parameter is ignored",
                    at: parameter.node)
                return nil
            }
            return parameter
        }
    }

    /// Each name once.
    private static func segmentNames(of path: String) -> [String] {
        var seen: Set<String> = []
        return PathSegment.segments(of: path).flatMap(\.parameters).filter { seen.insert($0).inserted }
    }

    /// The parameters of a list without those that OpenAPI ignores, the last of each name and location.
    private func parameterNodes(_ list: Node) -> [ParameterNode] {
        guard list.kind == .sequence else {
            if !list.isNull, !context.isUnresolved(list) { context.malformed(list, "'parameters'", expected: "a list") }
            return []
        }
        var parameters: [ParameterNode] = []
        var indices: [ParameterNode.Key: Int] = [:]
        for element in list.elements {
            guard let parameter = parameterNode(element, in: list) else { continue }
            if let index = indices[parameter.key] {
                context.report(
                    .duplicateParameter,
                    "the \(parameter.location) parameter '\(parameter.name)' appears twice: the last one is used",
                    at: element, notes: [Diagnostic.Note("the first is here", at: parameters[index].node.location)])
                parameters[index] = parameter
            } else {
                indices[parameter.key] = parameters.count
                parameters.append(parameter)
            }
        }
        return parameters
    }

    private func parameterNode(_ element: Node, in list: Node) -> ParameterNode? {
        guard let (node, isReferred) = context.resolved(element, "a parameter") else { return nil }
        let isNeeded = node["required"]?.bool == true || node["in"]?.text == "path"
        if context.leavesOut(node, "a parameter", isNeeded: isNeeded) { return nil }
        guard let name = context.string("name", of: node), let location = context.string("in", of: node) else {
            context.reportNamelessParameter(node)
            return nil
        }
        node["name"].map(context.warnOfLookalikes)
        if isReferred { schemas.paths.setComponent(node, in: "parameters") }
        // Other parts of an operation describe these header fields (OpenAPI 3.1.1 §4.8.12.2).
        if location == "header", ["accept", "content-type", "authorization"].contains(name.lowercased()) { return nil }
        return ParameterNode(node: node, isReferred: isReferred, name: name, location: location, list: list)
    }

    // MARK: One parameter

    func parameter(_ parameter: ParameterNode, of operation: OperationKey) -> Parameter? {
        let node = parameter.node
        guard let location = Parameter.Location(rawValue: parameter.location) else {
            if !["body", "formData", "multipart"].contains(parameter.location) {
                context.report(
                    .invalidParameter, "a parameter can't be in '\(parameter.location)': ignored",
                    at: node["in"] ?? node)
            }
            return nil
        }
        let (schema, content) = schema(of: parameter)
        let mediaType = content?.mediaType
        let encodings = content.map { self.encodings(of: $0.node) } ?? []
        let style = style(of: node, in: location)
        let use = schema.map { operation.use($0, isReferred: parameter.isReferred) }
        let annotated = use.map { schemas.annotated(by: $0) } ?? []
        var isRequired = context.flag("required", of: node)
        if location == .path, !isRequired {
            context.reportOptionalPathParameter(node)
            isRequired = true
        }
        var documentation = context.documentation(of: node)
        if documentation.isEmpty { documentation = schemas.documentation(of: annotated) }
        let type = use.map { schemas.type(of: $0) } ?? .primitive(.string, .none)
        if schema != node {
            context.examples.insert(context.exampleValues(of: node), of: type, operation.directions.request)
        }
        return Parameter(
            name: parameter.name,
            location: location,
            isRequired: isRequired,
            isDeprecated: context.isDeprecated(node) || annotated.contains { context.isDeprecated($0) },
            type: type,
            style: style,
            explode: context.bool("explode", of: node) ?? (style == .form || style == .cookie),
            allowReserved: allowsReserved(node, in: location, style),
            allowEmptyValue: context.flag("allowEmptyValue", of: node),
            mediaType: mediaType,
            encodings: encodings.isEmpty ? nil : encodings,
            documentation: documentation,
            limits: use.flatMap { schemas.limits(besideReferenceIn: $0, to: type) },
            defaultValue: context.json(of: annotated.lazy.compactMap { $0["default"] }.first),
            example: context.example(of: node)
                ?? annotated.lazy.compactMap { self.context.schemaExample(of: $0) }.first,
            unmodeledKeywords: use.flatMap { schemas.unmodeledKeywords(of: $0, in: node) }
                ?? context.lifecycle(of: node).orNil,
            sourceLocation: node.location)
    }

    /// The schema in `schema`, in `content`, or, as in Swagger 2.0, in the parameter itself.
    func schema(of parameter: ParameterNode) -> (schema: Node?, content: (mediaType: String, node: Node)?) {
        let node = parameter.node
        if let schema = node["schema"] { return (schema, nil) }
        if let (name, value) = context.namedEntries("content", of: node).first {
            let content = value.isNull ? value : mediaTypeNode(value)?.node ?? value
            return (content["schema"], (name, content))
        }
        guard node["type"] != nil || node["enum"] != nil else { return (nil, nil) }
        context.report(
            .parameterWithoutSchema, "OpenAPI 3 expects the type of a parameter in 'schema': read from here",
            at: node["type"] ?? node)
        return (node, nil)
    }

    /// Whether reserved characters stay as they are, where the client can leave them so.
    private func allowsReserved(_ node: Node, in location: Parameter.Location, _ style: Parameter.Style) -> Bool {
        guard context.flag("allowReserved", of: node) else { return false }
        switch location {
        case .query: return true
        case .path: return context.version >= .v32
        case .cookie where context.version >= .v32 && style == .form:
            context.report(
                .notGenerated, "reserved characters of a cookie are percent-encoded all the same",
                at: node["allowReserved"] ?? node)
            return false
        case .header, .cookie, .querystring: return false
        }
    }

    private func style(of node: Node, in location: Parameter.Location) -> Parameter.Style {
        let usual: Parameter.Style = location == .path || location == .header ? .simple : .form
        if location == .query, let style = Parameter.Style(extensionOf: node) { return style }
        guard let text = context.string("style", of: node) else { return usual }
        if let style = Parameter.Style(rawValue: text), location.styles.contains(style) { return style }
        // It has none, whichever it is.
        if location == .querystring { return usual }
        context.report(
            .invalidStyle,
            "a \(location.rawValue) parameter can't have the style '\(text)': read as '\(usual.rawValue)'",
            at: node["style"] ?? node)
        return usual
    }
}

extension Parameter {
    fileprivate init(undeclared name: String, in location: Location, location source: SourceLocation) {
        self.init(
            name: name, location: location, isRequired: true, isDeprecated: false, type: .primitive(.string, .none),
            style: location == .query ? .form : .simple, explode: location == .query, allowReserved: false,
            allowEmptyValue: false, mediaType: nil,
            documentation: Documentation(), defaultValue: nil, example: nil, unmodeledKeywords: nil,
            sourceLocation: source)
    }
}

extension Parameter.Style {
    /// A style that OpenAPI doesn't have: `x-apus-style`.
    init?(extensionOf node: Node) {
        guard node["x-apus-style"]?.text == Self.tabDelimited.rawValue else { return nil }
        self = .tabDelimited
    }
}

extension Parameter.Location {
    /// The styles that a parameter can have (OpenAPI 3.1.1 §4.8.12.3).
    var styles: [Parameter.Style] {
        switch self {
        case .path: [.matrix, .label, .simple]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        case .querystring: []
        }
    }
}
