import SpecLoader

// `host`, `basePath` and `schemes` make the URLs of servers.

extension Conversion {
    /// The servers of the document, or of an operation with schemes of its own; `nil` where nothing is said.
    func servers(of owner: Node) -> Node? {
        let root = context.document.root
        guard owner == root else {
            guard let own = owner["schemes"], let host = host(of: root) else { return nil }
            let schemes = schemes(own)
            if schemes.map(\.name) == root["schemes"].map({ self.schemes($0).map(\.name) }) ?? ["https"] { return nil }
            return list(of: schemes, host: host)
        }
        // It says more than the others can.
        if let own = root["x-servers"], own.kind == .sequence { return own }
        if let template = parameterizedHost(of: root) { return template }
        if let host = host(of: root) {
            let schemes = root["schemes"].map(schemes) ?? []
            return list(of: schemes.isEmpty ? [("https", host)] : schemes, host: host)
        }
        // Relative to where the document was published.
        guard let path = root["basePath"], !basePath.isEmpty else { return nil }
        return context.document.newList([server(basePath, at: path)], at: path)
    }

    private func list(of schemes: [(name: String, place: Node)], host: Node) -> Node? {
        guard !schemes.isEmpty else { return nil }
        let servers = schemes.map { server("\($0.name)://\(hostName(host))\(basePath)", at: host) }
        return context.document.newList(servers, at: host)
    }

    private func server(_ url: String, at place: Node) -> Node {
        context.mapping([context.entry("url", context.document.newScalar(url, at: place))], at: place)
    }

    /// The schemes that exist, the secure ones first.
    private func schemes(_ list: Node) -> [(name: String, place: Node)] {
        var found: [(name: String, place: Node)] = []
        let elements = list.kind == .sequence ? Array(list.elements) : [list]
        if list.kind != .sequence {
            context.report(.swaggerServer, "'schemes' must be a list", at: list)
        }
        for element in elements {
            let text = element.text ?? ""
            guard let name = ["https", "http", "wss", "ws"].first(where: { $0 == text.lowercased() }) else {
                context.report(
                    .swaggerServer, "there is no scheme '\(text)', but 'http', 'https', 'ws' and 'wss': ignored",
                    at: element)
                continue
            }
            if !found.contains(where: { $0.name == name }) { found.append((name, element)) }
        }
        let order = ["https", "http", "wss", "ws"]
        return order.compactMap { name in found.first { $0.name == name } }
    }

    private func host(of root: Node) -> Node? {
        guard let host = root["host"], let text = host.string, !text.isEmpty else { return nil }
        return host
    }

    /// The host and its port; without what belongs to `schemes` and `basePath`.
    private func hostName(_ node: Node) -> String {
        var text = Substring(node.string ?? "")
        if let end = text.firstRange(of: "://")?.upperBound {
            context.report(.swaggerServer, "'host' has no scheme, which belongs in 'schemes': ignored", at: node)
            text = text[end...]
        }
        let host = text.prefix { $0 != "/" }
        if host.count < text.count {
            context.report(.swaggerServer, "'host' has no path, which belongs in 'basePath': ignored", at: node)
        }
        return String(host)
    }

    /// The path in front of all others, without a slash at its end.
    private var basePath: String {
        guard let node = context.document.root["basePath"], let text = node.string, !text.isEmpty else { return "" }
        if !text.hasPrefix("/") {
            context.report(.swaggerServer, "'basePath' must start with a slash: read as '/\(text)'", at: node)
        }
        let path = text.hasPrefix("/") ? text : "/" + text
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    // MARK: x-ms-parameterized-host

    /// A host with parameters, as Azure's documents have it.
    private func parameterizedHost(of root: Node) -> Node? {
        guard let extension_ = context.mapping("x-ms-parameterized-host", of: root),
            let template = extension_["hostTemplate"], let text = template.string
        else { return nil }
        let hasScheme = extension_["useSchemePrefix"]?.bool ?? true
        let scheme = root["schemes"].flatMap { schemes($0).first?.name } ?? "https"
        let url = (hasScheme ? scheme + "://" : "") + text + basePath
        let variables = extension_["parameters"]?.elements.compactMap(variable) ?? []
        var entries = [context.entry("url", context.document.newScalar(url, at: template))]
        if !variables.isEmpty { entries.append(context.entry("variables", context.mapping(variables, at: template))) }
        return context.document.newList([context.mapping(entries, at: template)], at: template)
    }

    private func variable(_ element: Node) -> Entry? {
        guard let parameter = context.resolved(element), let name = parameter["name"], name.text != nil else {
            return nil
        }
        let schema = parameter["schema"] ?? parameter
        let values = schema["enum"]
        let usual = schema["default"] ?? values?[0]
        var entries = [
            context.entry(
                "default", usual.map { context.document.newScalar(like: $0, at: $0) } ?? context.string("", at: name))
        ]
        for (key, value) in [("description", parameter["description"]), ("enum", values)] {
            if let value { entries.append(context.entry(key, value)) }
        }
        return (context.document.newScalar(like: name, at: name), context.mapping(entries, at: name))
    }
}
