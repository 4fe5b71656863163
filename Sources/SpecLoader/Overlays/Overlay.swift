import Diagnostics

/// Changes to a document (OpenAPI Overlay 1.0.0 and 1.1.0).
struct Overlay {
    /// A change of all nodes that match a target (Overlay 1.1.0 §4.4.3).
    struct Action {
        enum Change {
            case remove
            /// A value of the overlay to merge.
            case update(Node)
            /// A query for a node of the document to merge, and the query's node in the overlay.
            case copy(JSONPath, Node)
        }

        var target: JSONPath
        /// The node of the target in the overlay.
        var targetNode: Node
        var change: Change
    }

    var actions: [Action] = []

    /// Reads an overlay. All mistakes are errors, since an overlay is the user's own file, but for those of `info`.
    init(_ root: Node) throws(SpecError) {
        guard let version = root["overlay"] else {
            throw SpecError(.overlay, "an overlay is a mapping with the key 'overlay'", at: root.location)
        }
        guard let text = version.text,
            text == "1.0" || text == "1.1" || text.hasPrefix("1.0.") || text.hasPrefix("1.1.")
        else {
            throw SpecError(
                .overlay, "version '\(version.text ?? "")' of overlays is not supported; 1.0 and 1.1 are",
                at: version.location)
        }
        try Self.check(root)
        guard let list = root["actions"] else {
            throw SpecError(.overlay, "the overlay has no 'actions'", at: root.location)
        }
        guard list.kind == .sequence, !list.elements.isEmpty else {
            throw SpecError(.overlay, "'actions' must be a list with at least one action", at: list.location)
        }
        for element in list.elements { actions.append(try Action(element)) }
    }

    /// Checks the fixed fields beside `actions` (Overlay 1.1.0 §4.4.1, §4.4.2).
    private static func check(_ root: Node) throws(SpecError) {
        let keys = ["overlay", "info", "extends", "actions"]
        for (key, _) in root.entries {
            guard let name = key.text, name.hasPrefix("x-") || keys.contains(name) else {
                throw SpecError(
                    .overlay,
                    "unknown key '\(key.text ?? "")' of an overlay; the keys are \(keys.joined(separator: ", "))",
                    at: key.location)
            }
        }
        // Overlays are applied to the documents that the user names.
        if let extends = root["extends"], extends.string == nil {
            throw SpecError(.overlay, "'extends' must be the URL of a document", at: extends.location)
        }
        let info = root["info"]
        for key in ["title", "version"] where info?[key]?.string == nil {
            root.document.diagnostics.report(
                .overlayInfo, "the overlay has no 'info' with a '\(key)'", at: (info ?? root).location)
            return
        }
    }
}

extension Overlay.Action {
    init(_ node: Node) throws(SpecError) {
        guard node.kind == .mapping else {
            throw SpecError(.overlay, "an action must be a mapping", at: node.location)
        }
        for (key, _) in node.entries {
            guard let name = key.text, name.hasPrefix("x-") || Self.keys.contains(name) else {
                throw SpecError(
                    .overlay,
                    "unknown key '\(key.text ?? "")' of an action; the keys are \(Self.keys.joined(separator: ", "))",
                    at: key.location)
            }
        }
        guard let targetNode = node["target"] else {
            throw SpecError(.overlay, "the action has no 'target'", at: node.location)
        }
        self.targetNode = targetNode
        target = try JSONPath(targetNode)
        change = try Self.change(node)
    }

    private static let keys = ["target", "description", "update", "remove", "copy"]

    private static func change(_ node: Node) throws(SpecError) -> Change {
        if let remove = node["remove"] {
            guard let removes = remove.bool else {
                throw SpecError(.overlay, "'remove' must be true or false", at: remove.location)
            }
            if removes { return .remove }
        }
        switch (node["update"], node["copy"]) {
        case (let update?, nil): return .update(update)
        case (nil, let copy?): return .copy(try JSONPath(copy), copy)
        case (_?, let copy?):
            throw SpecError(.overlay, "an action can't have both 'update' and 'copy'", at: copy.location)
        case (nil, nil):
            throw SpecError(.overlay, "the action has no 'update', 'copy' or 'remove: true'", at: node.location)
        }
    }
}

extension JSONPath {
    /// Reads the query in a scalar.
    fileprivate init(_ node: Node) throws(SpecError) {
        guard let text = node.string else {
            throw SpecError(.overlay, "expected a JSONPath query", at: node.location)
        }
        do throws(SyntaxError) {
            try self.init(parsing: text)
        } catch {
            throw SpecError(
                .overlay, "'\(text)' is not a JSONPath query: at character \(error.column), \(error.message)",
                at: node.location)
        }
    }
}
