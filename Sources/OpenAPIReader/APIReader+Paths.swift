import APIModel
import Diagnostics
import SpecLoader

extension APIReader {
    /// More than any real path has.
    private static let mostSegments = 100

    /// All paths, sorted.
    func pathItems() -> [PathItem] {
        var seen: Set<String> = []
        let unnamed = unnamedPaths()
        return context.entries("paths", of: context.document.root).sorted(byBytesOf: \.name).compactMap { path, node in
            var path = path
            if !path.hasPrefix("/") {
                context.report(.relativePath, "a path must start with a slash: read as '/\(path)'", at: node)
                path = "/" + path
            }
            guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= Self.mostSegments else {
                context.report(.tooDeep, "a path of more than \(Self.mostSegments) segments: ignored", at: node)
                return nil
            }
            guard seen.insert(path).inserted else {
                context.report(.relativePath, "the path '\(path)' is a duplicate: ignored", at: node)
                return nil
            }
            warnOfEnding(of: path, at: node)
            guard let (target, isReferred) = context.resolved(node, "a path item") else { return nil }
            if UnnamedParameters.are(in: path) {
                let key = unnamed[path] ?? node
                path = UnnamedParameters(context: context).named(path, item: isReferred ? [node, target] : [node])
                context.report(
                    .invalidTemplate, "a parameter of the path has no name: read as '\(path)'", at: key)
                guard seen.insert(path).inserted else {
                    context.report(.relativePath, "the path '\(path)' is a duplicate: ignored", at: node)
                    return nil
                }
            }
            // The types of a path item that two paths refer to belong to the first path.
            if isReferred || target.isMoved { schemas.paths.setRole(.pathItem(path), of: target) }
            let item = PathItem(path: path, nodes: isReferred ? [node, target] : [node])
            return item.nodes.contains { context.leavesOut($0, "a path") } ? nil : leavingOut(item)
        }
    }

    /// The item without the operations that extensions leave out.
    private func leavingOut(_ item: PathItem) -> PathItem {
        var item = item
        item.leftOut = Set(item.operations.filter { context.leavesOut($0.node, "an operation") }.map(\.method))
        return item
    }

    /// The keys of the paths that have parameters without a name.
    private func unnamedPaths() -> [String: Node] {
        let keys = context.document.root["paths"]?.entries.map(\.key) ?? []
        let unnamed = keys.compactMap { key in key.text.flatMap { UnnamedParameters.are(in: $0) ? ($0, key) : nil } }
        return Dictionary(unnamed, uniquingKeysWith: { first, _ in first })
    }

    /// Warns of a query or a fragment, which OpenAPI doesn't have in paths (OpenAPI 3.1.1 §4.8.8).
    private func warnOfEnding(of path: String, at node: Node) {
        let template = PathTemplate(path)
        if let fragment = template.fragment {
            context.report(.fragmentInPath, "a path has no fragment: '#\(fragment)' isn't sent", at: node)
        }
        if !template.query.isEmpty {
            context.report(.queryInPath, "a path has no query: sent with each request, beside the parameters", at: node)
        }
    }

    /// Notes the ids of all operations; of two with the same id the first keeps it, in the order of sorted paths.
    func registerOperations(of items: [PathItem]) {
        var firsts: [String: Node] = [:]
        for item in items {
            schemas.paths.add(item)
            for (method, node) in item.operations where node.kind == .mapping {
                guard let value = node["operationId"], let id = context.string("operationId", of: node), !id.isEmpty
                else { continue }
                if let first = firsts[id] {
                    context.report(
                        .duplicateOperationID, "another operation has the operationId '\(id)': ignored",
                        at: value,
                        notes: [Diagnostic.Note("the first is here", at: first.location)])
                    continue
                }
                firsts[id] = value
                context.warnOfLookalikes(in: value)
                schemas.paths.setOperationID(id, of: OperationKey(path: item.path, method: method))
            }
        }
    }

    func documentation(of item: PathItem) -> Documentation {
        item.nodes.map { context.documentation(of: $0) }.first { !$0.isEmpty } ?? Documentation()
    }
}
