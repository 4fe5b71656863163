import APIModel
import Diagnostics
import SpecLoader

// Paths, operations and responses.

extension DocumentChecks {
    /// OpenAPI 3.1.1 §4.8.8.
    func checkPaths(_ paths: Node) {
        var firsts: [String: Node] = [:]
        for entry in paths.entries {
            guard let path = entry.key.text, !path.hasPrefix("x-") else { continue }
            let template = BraceTemplate(PathTemplate(path).plain)
            guard template.isBalanced else {
                context.report(.invalidTemplate, "the braces of '\(path)' don't match", at: entry.key)
                continue
            }
            var names: Set<String> = []
            for name in template.names {
                // The reader reports those without a name.
                if !name.isEmpty, !names.insert(name).inserted {
                    context.report(.invalidTemplate, "the path has '{\(name)}' twice", at: entry.key)
                }
            }
            guard !template.names.isEmpty else { continue }
            if let first = firsts.updateValue(entry.key, forKey: BraceTemplate(path).shape) {
                context.report(
                    .equalPaths, "the path differs from '\(first.text ?? "")' in the names of its parameters only",
                    at: entry.key, notes: [Diagnostic.Note("the other path is here", at: first.location)])
            }
        }
    }

    func checkPathItem(_ item: Node) {
        checkQueryString(in: [item["parameters"]].compactMap(\.self))
        checkHeaderParameters(of: item)
        for entry in item.entries {
            guard let key = entry.key.text, let method = HTTPMethod(field: key) else { continue }
            checkQueryString(of: entry.value, in: item)
            checkBody(of: entry.value, method)
        }
        for entry in item["additionalOperations"]?.entries.map(\.self) ?? [] {
            guard let name = entry.key.text else { continue }
            if HTTPMethod(additional: name) != nil {
                checkQueryString(of: entry.value, in: item)
            } else if HTTPMethod.isToken(name) {
                context.report(
                    .unknownKey, "'\(name)' is no additional operation: it belongs in the path item itself",
                    at: entry.key)
            } else {
                context.report(.unknownKey, "'\(name)' can't be a method (RFC 9110 §9.1): ignored", at: entry.key)
            }
        }
    }

    /// `querystring` is once, and not beside `query` (OpenAPI 3.2.0 §4.12.1).
    private func checkQueryString(of operation: Node, in item: Node) {
        guard let own = operation["parameters"] else { return }
        checkQueryString(in: [own] + [item["parameters"]].compactMap(\.self))
    }

    private func checkQueryString(in lists: [Node]) {
        let parameters = lists.flatMap(\.elements).map { $0["$ref"] == nil ? $0 : context.document.resolve($0) ?? $0 }
        let whole = parameters.filter { $0["in"]?.text == "querystring" }
        guard let first = whole.first else { return }
        if whole.count > 1 {
            context.report(.exclusiveKeys, "an operation can have one parameter in 'querystring' only", at: whole[1])
        } else if let other = parameters.first(where: { $0["in"]?.text == "query" }) {
            context.report(
                .exclusiveKeys, "a parameter in 'query' can't stand beside one in 'querystring'", at: other,
                notes: [Diagnostic.Note("which is here", at: first.location)])
        }
    }

    /// A body has no meaning in these methods (RFC 9110 §9.3, OpenAPI 3.1.1 §4.8.10.1).
    private func checkBody(of operation: Node, _ method: HTTPMethod) {
        guard let body = operation["requestBody"], !body.isNull else { return }
        switch method {
        case .get, .head, .delete, .trace:
            context.report(
                .bodyWithoutMeaning, "a request body has no defined meaning with \(method.token)",
                at: body)
        case .put, .post, .options, .patch, .query, .other: break
        }
    }

    func checkOperation(_ operation: Node) {
        checkOperationID(of: operation)
        checkHeaderParameters(of: operation)
        if operation["responses"] == nil { context.reportMissingResponses(of: operation) }
    }

    /// Header parameters of one list that differ in case only (RFC 9110 §5.1).
    private func checkHeaderParameters(of owner: Node) {
        var names: [String: String] = [:]
        for element in owner["parameters"]?.elements.map(\.self) ?? [] {
            guard let parameter = described(by: element), parameter["in"]?.text == "header",
                let node = parameter["name"], let name = node.string
            else { continue }
            guard let first = names.updateValue(name, forKey: name.lowercased()), first != name else { continue }
            context.report(
                .duplicateHeader, "the header differs from '\(first)' in upper and lower case only", at: node)
        }
    }

    private func checkOperationID(of operation: Node) {
        if let value = operation["operationId"], let id = value.string, !id.isEmpty {
            if let first = operationIDs[id], first != value {
                // The reader has another order.
                if [first, value].contains(where: { context.hasReported(.duplicateOperationID, at: $0) }) { return }
                context.report(
                    .duplicateOperationID, "another operation has the operationId '\(id)'", at: later(first, value),
                    notes: [Diagnostic.Note("the other one is here", at: earlier(first, value).location)])
            } else {
                operationIDs[id] = value
            }
        }
    }

    private func isEarlier(_ first: Node, _ second: Node) -> Bool {
        let (one, other) = (first.location, second.location)
        return (one.file, one.line, one.column) <= (other.file, other.line, other.column)
    }

    private func earlier(_ first: Node, _ second: Node) -> Node { isEarlier(first, second) ? first : second }
    private func later(_ first: Node, _ second: Node) -> Node { isEarlier(first, second) ? second : first }

    // MARK: Responses

    /// OpenAPI 3.1.1 §4.8.16.
    func checkResponses(_ responses: Node) {
        var patterns: [StatusPattern] = []
        for entry in responses.entries {
            guard let key = entry.key.text, !key.hasPrefix("x-") else { continue }
            guard let status = StatusPattern(key: key) else {
                context.reportInvalidStatus(key, at: entry.value)
                continue
            }
            patterns.append(status)
            if key.contains("x") {
                context.report(.invalidStatus, "a range is written '\(status.text)': read as that", at: entry.value)
            }
        }
        if patterns.isEmpty {
            if !responses.entries.contains(where: { context.hasReported(.invalidStatus, at: $0.value) }) {
                context.report(.emptyResponses, "'responses' must have a response", at: responses)
            }
        } else if !patterns.contains(where: \.maySucceed) {
            context.report(.noSuccess, "no response is one of success", at: responses)
        }
    }

    func checkResponse(_ response: Node) {
        if response["description"] == nil, version < .v32 {
            context.report(.missingDescription, "a response must have a 'description'", at: response)
        }
        checkContent(of: response)
        checkHeaderNames(of: response)
    }

    /// Names of header fields, which are tokens and don't differ in case only (RFC 9110 §5.1).
    func checkHeaderNames(of node: Node) {
        var firsts: [String: Node] = [:]
        for entry in node["headers"]?.entries.map(\.self) ?? [] {
            guard let name = entry.key.text else { continue }
            checkHeaderName(name, at: entry.key)
            if name.lowercased() == "content-type" {
                context.report(.ignoredHeader, "'content' describes 'Content-Type': ignored", at: entry.key)
            }
            if let first = firsts.updateValue(entry.key, forKey: name.lowercased()) {
                context.report(
                    .duplicateHeader, "the header differs from '\(first.text ?? "")' in upper and lower case only",
                    at: entry.key, notes: [Diagnostic.Note("the other one is here", at: first.location)])
            }
        }
    }

    func checkHeaderName(_ name: String, at node: Node) {
        let isToken =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
        guard !isToken else { return }
        context.report(.invalidHeaderName, "'\(name)' can't be the name of a header field", at: node)
    }
}

extension StatusPattern {
    /// Whether it may be the status of an operation that did what it should.
    fileprivate var maySucceed: Bool {
        switch self {
        case .code(let code): code < 400
        case .range(let range): range < 4
        case .default: true
        }
    }
}
