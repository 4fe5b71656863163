/// What a template may say about one kind of thing: one table that tells the names to the checker, and the values
/// to the renderer.
///
/// ```swift
/// struct PropertyView: TemplateView {
///     let name: SwiftIdentifier
///     let documentation: DocComment?
///     static let fields: [Field<PropertyView>] = [
///         .text("name", \.name),
///         .optional("documentation", \.documentation),
///     ]
/// }
/// ```
package protocol TemplateView: Sendable {
    /// The names that a template may use, each at most once.
    static var fields: [Field<Self>] { get }
}

/// One name that a template may use, and how it is read from a view.
package struct Field<View: TemplateView>: Sendable {
    package let name: String
    let shape: FieldShape
    let value: @Sendable (View) -> Any

    /// Text that is always there: `{{name}}`.
    package static func text(
        _ name: StaticString, _ value: @escaping @Sendable (View) -> some TemplateText
    ) -> Field {
        Field(name: name.description, shape: .text) { RenderedText(value($0).templateText) }
    }

    /// Text that may be missing: `{{#documentation}}{{.}}{{/documentation}}`.
    package static func optional(
        _ name: StaticString, _ value: @escaping @Sendable (View) -> (some TemplateText)?
    ) -> Field {
        Field(name: name.description, shape: .optionalText) { view in
            value(view).map { RenderedText($0.templateText) } ?? AbsentValue() as Any
        }
    }

    /// A condition: `{{#isRequired}}…{{/isRequired}}{{^isRequired}}…{{/isRequired}}`.
    package static func flag(_ name: StaticString, _ value: @escaping @Sendable (View) -> Bool) -> Field {
        Field(name: name.description, shape: .flag) { value($0) }
    }

    /// Another view, which may be missing: `{{#body}}{{type}}{{/body}}`.
    package static func view<Nested: TemplateView>(
        _ name: StaticString, _ value: @escaping @Sendable (View) -> Nested?
    ) -> Field {
        Field(name: name.description, shape: .view(ViewShape(Nested.self))) { view in
            value(view).map { RenderedView($0) } ?? AbsentValue() as Any
        }
    }

    /// Several views, in order: `{{#properties}}…{{^last()}}, {{/last()}}{{/properties}}`.
    package static func list<Nested: TemplateView>(
        _ name: StaticString, _ value: @escaping @Sendable (View) -> [Nested]
    ) -> Field {
        Field(name: name.description, shape: .list(ViewShape(Nested.self))) { view in
            RenderedList(elements: value(view).map { RenderedView($0) })
        }
    }

    /// Several texts, in order: `{{#cases}}{{.}}{{/cases}}`.
    package static func texts<Text: TemplateText>(
        _ name: StaticString, _ value: @escaping @Sendable (View) -> [Text]
    ) -> Field {
        Field(name: name.description, shape: .texts) { view in
            RenderedList(elements: value(view).map { RenderedText($0.templateText) })
        }
    }
}

extension Field {
    /// The same name for a view that contains this one.
    package func of<Outer: TemplateView>(_ inner: @escaping @Sendable (Outer) -> View) -> Field<Outer> {
        Field<Outer>(name: name, shape: shape) { [value] in value(inner($0)) }
    }
}

/// What kind of value a name stands for.
enum FieldShape: Sendable {
    case text
    case optionalText
    case flag
    case view(ViewShape)
    case list(ViewShape)
    case texts
}

/// The names that a template may use about one kind of thing. Views may contain each other: the table is read when
/// it is needed.
package struct ViewShape: Sendable {
    let name: String
    let id: ObjectIdentifier
    private let read: @Sendable () -> [(name: String, shape: FieldShape)]

    package init<View: TemplateView>(_ view: View.Type) {
        name = String(describing: view)
        id = ObjectIdentifier(view)
        read = { View.fields.map { ($0.name, $0.shape) } }
    }

    subscript(key: String) -> FieldShape? { read().first { $0.name == key }?.shape }
    var keys: [String] { read().map(\.name) }
}
