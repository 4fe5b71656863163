/// What the templates of a pack may print, for whoever writes one.
package struct TemplateKeys: Sendable {
    /// A template, or a kind of view, with the names that it has.
    package struct View: Sendable {
        package let name: String
        package let fields: [FieldShape]
    }

    package struct Template: Sendable {
        package let name: String
        /// The views whose names may be used outside of all sections, from the innermost. What is called from several
        /// places has only the names that mean the same in all of them.
        package let views: [View]
        /// Whether `{{.}}` may be used outside of all sections.
        package let hasText: Bool
        /// The names of the blocks that a template which stands in its place may replace.
        package let blocks: [String]
    }

    /// Sorted by name.
    package let templates: [Template]
    /// All views that the names of templates lead to, sorted by name.
    package let views: [View]

    init(_ compiler: TemplateCompiler) {
        let table = compiler.table
        templates = compiler.scopes.compactMap { number, scopes in
            // One that a user replaced is none that anybody else calls.
            guard table.topmost[table[number].name] == number else { return nil }
            return Template(
                name: table[number].name, views: Self.views(scopes),
                hasText: scopes.allSatisfy { if case .text? = $0.contexts.last { true } else { false } },
                blocks: table.blocks(of: number).sorted())
        }.sorted { $0.name < $1.name }
        views = Self.nested(in: compiler.scopes.values.joined().flatMap { $0.views.map(\.shape) })
    }

    /// The names that mean the same in all of several stacks of contexts.
    private static func views(_ scopes: [Scope]) -> [View] {
        guard let first = scopes.first else { return [] }
        let others = scopes.dropFirst().map { names(in: $0) }
        var seen: Set<String> = []
        return first.views.compactMap { _, shape in
            let fields = shape.fields.filter { field in
                seen.insert(field.name).inserted && others.allSatisfy { $0[field.name] == field.kind.signature }
            }
            return fields.isEmpty ? nil : View(name: shape.name, fields: fields)
        }
    }

    private static func names(in scope: Scope) -> [String: String] {
        let fields = scope.views.flatMap(\.shape.fields).map { ($0.name, $0.kind.signature) }
        return Dictionary(fields, uniquingKeysWith: { innermost, _ in innermost })
    }

    private static func nested(in shapes: [ViewShape]) -> [View] {
        var found: [String: ViewShape] = [:]
        var pending = shapes
        while let shape = pending.popLast() {
            guard found.updateValue(shape, forKey: shape.id) == nil else { continue }
            pending += shape.fields.compactMap(\.kind.view)
        }
        return found.values.map { View(name: $0.name, fields: $0.fields) }.sorted { $0.name < $1.name }
    }
}

extension FieldKind {
    /// The view that the name leads to.
    package var view: ViewShape? {
        switch self {
        case .text, .optionalText, .flag: nil
        case .view(let shape): shape
        case .list(let element): element.view
        }
    }

    /// Tells kinds apart.
    fileprivate var signature: String {
        switch self {
        case .text: "text"
        case .optionalText: "optional text"
        case .flag: "flag"
        case .view(let shape): "view " + shape.id
        case .list(let element): "list of " + element.signature
        }
    }
}
