import Diagnostics

/// Changes to a document (OpenAPI Overlay 1.0.0 and 1.1.0).
struct Overlay {
    /// One change, wherever its target leads (Overlay 1.1.0 §4.4.3).
    struct Action {
        enum Change {
            case remove
            /// A value of the overlay to merge.
            case update(Node)
            /// A query for one node of the document to merge, and where the overlay has it.
            case copy(JSONPath, Node)
        }

        var target: JSONPath
        /// The text of the target, where the overlay has it.
        var place: Node
        var change: Change
    }

    var actions: [Action] = []

    /// Reads an overlay's tree; whatever it gets wrong is an error, since it is the user's own file.
    init(_ root: Node) throws(SpecError) {
        guard let version = root["overlay"] else {
            throw SpecError(.overlay, "an overlay is a mapping with the key 'overlay'", at: root.location)
        }
        guard let text = version.text,
            text == "1.0" || text == "1.1" || text.hasPrefix("1.0.") || text.hasPrefix("1.1.")
        else {
            throw SpecError(
                .overlay, "version '\(version.text ?? "")' of overlays isn't known; 1.0 and 1.1 are",
                at: version.location)
        }
        guard let list = root["actions"] else {
            throw SpecError(.overlay, "the overlay has no 'actions'", at: root.location)
        }
        guard list.kind == .sequence, !list.elements.isEmpty else {
            throw SpecError(.overlay, "'actions' must be a list with at least one action", at: list.location)
        }
        for element in list.elements { actions.append(try Action(element)) }
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
                    .overlay, "an action has no '\(key.text ?? "")'; it has \(Self.keys.joined(separator: ", "))",
                    at: key.location)
            }
        }
        guard let place = node["target"] else {
            throw SpecError(.overlay, "the action has no 'target'", at: node.location)
        }
        self.place = place
        target = try JSONPath(place)
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
    /// The query that a scalar has.
    fileprivate init(_ node: Node) throws(SpecError) {
        guard let text = node.string else {
            throw SpecError(.overlay, "expected a JSONPath query", at: node.location)
        }
        do throws(SyntaxError) {
            try self.init(parsing: text)
        } catch {
            throw SpecError(
                .overlay, "'\(text)' is no JSONPath query: at character \(error.column), \(error.message)",
                at: node.location)
        }
    }
}
