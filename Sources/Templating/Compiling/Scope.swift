/// What the names of a template are looked up in at one point, from the outermost to the innermost.
struct Scope {
    enum Context {
        case view(ViewShape)
        case text
        case list(FieldKind)
        /// The section of a name that doesn't exist: nothing more is said about what stands in it.
        case unknown

        init(_ kind: FieldKind) {
            switch kind {
            case .view(let shape): self = .view(shape)
            case .list(let element): self = .list(element)
            case .text, .optionalText, .flag: self = .text
            }
        }

        /// Tells contexts apart in which the same names mean the same.
        var signature: String {
            switch self {
            case .view(let shape): "view " + shape.id
            case .text: "text"
            case .list(let element): "list of " + Context(element).signature
            case .unknown: "unknown"
            }
        }
    }

    private(set) var contexts: [Context]

    init(_ contexts: [Context]) { self.contexts = contexts }

    mutating func push(_ context: Context) { contexts.append(context) }
    mutating func pop() { contexts.removeLast() }

    var isUnknown: Bool { contexts.contains { if case .unknown = $0 { true } else { false } } }

    /// The views, with their positions, from the innermost. One of each shape: those further out are hidden by it.
    var views: [(position: Int, shape: ViewShape)] {
        var views: [(position: Int, shape: ViewShape)] = []
        for (position, context) in contexts.enumerated().reversed() {
            guard case .view(let shape) = context, !views.contains(where: { $0.shape.id == shape.id }) else { continue }
            views.append((position, shape))
        }
        return views
    }

    /// The positions of the contexts that names can lead to. A template that is called sees only these, so that one
    /// that calls itself comes back to a stack of contexts that it had before.
    var visible: [Int] {
        var positions = views.map(\.position)
        if case .view? = contexts.last {} else if !contexts.isEmpty { positions.append(contexts.count - 1) }
        if let unknown = contexts.firstIndex(where: { if case .unknown = $0 { true } else { false } }) {
            positions.append(unknown)
        }
        return Set(positions).sorted()
    }

    subscript(positions: [Int]) -> Scope { Scope(positions.map { contexts[$0] }) }

    var signature: [String] { contexts.map(\.signature) }
}

/// What a name stands for at one point of a template.
struct ResolvedName {
    var kind: FieldKind
    var context: Int
    var field: Int?
    var steps: [Int] = []
}

/// Why a name can't be used.
struct NameProblem: Error {
    var message: String

    init(_ message: String) { self.message = message }
}

/// Finds names in shapes, which it reads once.
struct NameResolver {
    private var fields: [String: [String: (position: Int, kind: FieldKind)]] = [:]

    /// What a name stands for; `nil` within the section of a name that doesn't exist.
    ///
    /// - Parameter names: At least one.
    mutating func resolve(_ names: [String], in scope: Scope) throws(NameProblem) -> ResolvedName? {
        if scope.isUnknown { return nil }
        let views = scope.views
        for (position, shape) in views {
            guard let field = field(names[0], of: shape) else { continue }
            var result = ResolvedName(kind: field.kind, context: position, field: field.position)
            for (previous, name) in zip(names, names.dropFirst()) {
                guard case .view(let shape) = result.kind else {
                    throw NameProblem("'\(previous)' has no names of its own")
                }
                guard let next = self.field(name, of: shape) else { throw unknown(name, in: [shape]) }
                result.kind = next.kind
                result.steps.append(next.position)
            }
            return result
        }
        throw unknown(names[0], in: views.map(\.shape))
    }

    /// What `.` stands for.
    func resolveCurrent(in scope: Scope) throws(NameProblem) -> ResolvedName? {
        if scope.isUnknown { return nil }
        let position = scope.contexts.count - 1
        switch scope.contexts.last {
        case .text: return ResolvedName(kind: .text, context: position)
        case .list(let element): return ResolvedName(kind: .list(element), context: position)
        case .view, .unknown, nil:
            throw NameProblem("'.' is not a text here: it stands in the section of a text")
        }
    }

    private mutating func field(_ name: String, of shape: ViewShape) -> (position: Int, kind: FieldKind)? {
        if let known = fields[shape.id] { return known[name] }
        var table: [String: (position: Int, kind: FieldKind)] = [:]
        for (position, field) in shape.fields.enumerated() { table[field.name] = (position, field.kind) }
        fields[shape.id] = table
        return table[name]
    }

    private func unknown(_ name: String, in shapes: [ViewShape]) -> NameProblem {
        let place = shapes.first.map { " in \($0.name)" } ?? ""
        var seen: Set<String> = []
        let names = shapes.flatMap { $0.fields.map(\.name) }.filter { seen.insert($0).inserted }
        return NameProblem("no name '\(name)'\(place)" + suggestion(for: name, among: names))
    }
}
