/// What the templates of a pack may print, for whoever writes one.
package struct TemplateKeys: Sendable {
    /// A kind of view with the names that it has.
    package struct View: Sendable {
        package let name: String
        package let fields: [FieldShape]
    }

    /// Names that a template may use.
    package struct Names: Sendable {
        /// The view that they are names of; one or another where several templates call this one.
        package let views: [String]
        package let fields: [FieldShape]
    }

    package struct Template: Sendable {
        package let name: String
        /// What may be used outside of all sections, from the innermost view. What is called from several templates
        /// has only the names that mean the same in all of them.
        package let names: [Names]
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
                name: table[number].name, names: Self.names(scopes),
                hasText: scopes.allSatisfy { if case .text? = $0.contexts.last { true } else { false } },
                blocks: table.blocks(of: number).sorted())
        }.sorted { $0.name < $1.name }
        views = Self.nested(in: compiler.scopes.values.joined().flatMap { $0.views.map(\.shape) })
    }

    /// The names that mean the same in all of several stacks of contexts.
    private static func names(_ scopes: [Scope]) -> [Names] {
        let tables = scopes.map(table)
        guard let first = tables.first else { return [] }
        var names: [(views: [String], fields: [FieldShape])] = []
        for (view, field) in first.names {
            let found = tables.compactMap { $0.byName[field.name] }
            guard found.count == tables.count, found.allSatisfy({ $0.field.kind.signature == field.kind.signature })
            else { continue }
            let views = [view] + Set(found.map(\.view)).subtracting([view]).sorted()
            if let index = names.firstIndex(where: { $0.views == views }) {
                names[index].fields.append(field)
            } else {
                names.append((views, [field]))
            }
        }
        return names.map { Names(views: $0.views, fields: $0.fields) }
    }

    private typealias ScopeName = (view: String, field: FieldShape)

    /// The names of a stack of contexts, from the innermost; of equal ones the first counts.
    private static func table(_ scope: Scope) -> (names: [ScopeName], byName: [String: ScopeName]) {
        var names: [ScopeName] = []
        var byName: [String: ScopeName] = [:]
        for (_, shape) in scope.views {
            for field in shape.fields where byName[field.name] == nil {
                byName[field.name] = (shape.name, field)
                names.append((shape.name, field))
            }
        }
        return (names, byName)
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
