/// Follows one reference, and the references that its pointer leads through.
struct Resolution {
    let document: SpecDocument
    /// Whether `#/definitions/…` may mean `#/components/schemas/…`.
    var takesDefinitions = true
    /// A correction without which the reference would lead nowhere.
    private(set) var remark: ReferenceProblem?
    /// References that are being followed.
    private var following: Set<Int32> = []
    private var followedCount = 0
    /// How many references may lead to one node: more than real documents have, and few enough to follow them all.
    static let maximumCount = 1_000

    init(document: SpecDocument) { self.document = document }

    /// Follows the text of a reference that stands in a node (OpenAPI 3.2.0 §4.1.2, RFC 3986 §4).
    mutating func follow(_ reference: String, at node: Node) -> ResolutionResult {
        followedCount += 1
        guard followedCount <= Self.maximumCount else { return .failed(.tooLong(reference)) }
        let file = node.fileIndex
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? "#" + parts[1] : "#"
        let resources = document.schemaResources(in: file)
        guard let path = parts.first, !path.isEmpty else {
            return walk(fragment, from: resources.resource(of: node), in: file, reference: reference)
        }
        if let named = resources.node(named: path, at: node) {
            return walk(fragment, from: named, in: file, reference: reference)
        }
        if file != 0, let named = document.schemaResources(in: 0).node(named: path, at: document.root) {
            return walk(fragment, from: named, in: 0, reference: reference)
        }
        if path.hasPrefix("//") || URIReference(path).isAbsolute {
            guard let relative = resources.file(at: path), case .success(let other) = document.file(relative, from: file)
            else { return .failed(.remote(reference)) }
            return walk(fragment, from: document.files[other].root, in: other, reference: reference)
        }
        let name = path.removingPercentEncoding
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            return .failed(.noPath(reference, "it has a control character"))
        }
        if path.lowercased().contains("%2f") {
            return .failed(.noPath(reference, "no file has a '/' in its name, which '%2F' is a part of"))
        }
        switch document.file(name, from: file) {
        case .success(let other):
            return walk(fragment, from: document.files[other].root, in: other, reference: reference)
        case .failure(let problem): return .failed(problem)
        }
    }

    /// Follows a fragment in a resource: a schema with an `$id`, or else the file. A pointer that leads nowhere in a
    /// schema may be one of the file: many documents have an `$id` that none of their references counts with.
    private mutating func walk(
        _ fragment: String, from resource: Int32, in file: Int, reference: String
    ) -> ResolutionResult {
        let root = Node(document, document.files[file].root)
        guard let pointer = JSONPointer(parsing: fragment) else {
            let name = String(fragment.dropFirst())
            if let named = document.schemaResources(in: file).node(anchor: name, in: resource) {
                return .found(Node(document, named))
            }
            return .failed(.unresolved(reference, "no schema has the '$anchor' '\(name)'"))
        }
        if resource != root.index {
            let result = walk(pointer, from: Node(document, resource), reference: reference)
            if result.node != nil { return result }
        }
        let result = walk(pointer, from: root, reference: reference)
        if takesDefinitions, case .failed = result, pointer.tokens.first == "definitions", root["definitions"] == nil,
            root["openapi"]?.text?.hasPrefix("3") == true
        {
            let component = JSONPointer(tokens: ["components", "schemas"] + pointer.tokens.dropFirst())
            let fallback = walk(component, from: root, reference: reference)
            guard fallback.node != nil else { return result }
            remark = ReferenceProblem(
                code: .definitionsReference,
                message: "'\(reference)' is a pointer of OpenAPI 2: read as '\(component)'")
            return fallback
        }
        return result
    }

    private mutating func walk(_ pointer: JSONPointer, from root: Node, reference: String) -> ResolutionResult {
        var node = root
        for token in pointer.tokens {
            // What is nothing but a reference is passed over the next time.
            var passed: [Int32] = []
            while true {
                let next = node.child(token)
                if next != nil || node.entries.count != 1 {
                    for index in passed { document.followed.targets[index] = node.index }
                    passed = []
                }
                if let next {
                    node = next
                    break
                }
                if node.entries.count == 1, document.followed.targets[node.index] != nil { passed.append(node.index) }
                guard let text = node.reference else {
                    return .failed(.unresolved(reference, missing(token, in: node)))
                }
                if let known = document.followed.targets[node.index] {
                    followedCount += 1
                    guard followedCount <= Self.maximumCount else { return .failed(.tooLong(reference)) }
                    node = Node(document, known)
                    continue
                }
                guard following.insert(node.index).inserted else { return .failed(.circular(reference)) }
                let result = follow(text, at: node)
                following.remove(node.index)
                switch result {
                case .found(let target) where target == node: return .failed(.circular(reference))
                case .found(let target):
                    // What needed a correction needs it again.
                    if remark == nil { document.followed.targets[node.index] = target.index }
                    node = target
                case .failed(let problem):
                    return .failed(problem.code == .circularReference ? .circular(reference) : problem)
                }
            }
        }
        return .found(node)
    }

    private func missing(_ token: String, in node: Node) -> String {
        let pointer = node.pointer
        let file = node.file
        let parent = pointer.tokens.isEmpty ? (file.isEmpty ? "the document" : "'\(file)'") : "'\(file)\(pointer)'"
        return switch node.kind {
        case .mapping: "'\(token)' doesn't exist in \(parent)"
        case .sequence: "\(parent) is a list of \(node.elements.count) and has no '\(token)'"
        case .scalar: "\(parent) is a scalar and has no '\(token)'"
        }
    }
}
