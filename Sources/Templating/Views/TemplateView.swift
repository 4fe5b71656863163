/// What a template may print about one kind of thing: one table that tells the names to the compiler and to whoever
/// writes a template, and the values to the renderer.
///
/// ```swift
/// struct PropertyView: TemplateView {
///     let name: SwiftIdentifier
///     let documentation: DocComment?
///     static let fields: [Field<PropertyView>] = [
///         .text("name", "The property's name.", \.name),
///         .optional("documentation", "What the document says of the property.", \.documentation),
///     ]
/// }
/// ```
package protocol TemplateView: Sendable {
    /// The names that a template may use, each at most once.
    static var fields: [Field<Self>] { get }
}

/// One name that a template may use, what it stands for, and how its value is read from a view.
package struct Field<View: TemplateView>: Sendable {
    package let shape: FieldShape
    let value: @Sendable (View) -> FieldValue

    private init(
        _ name: StaticString, _ kind: FieldKind, _ sentence: StaticString,
        _ value: @escaping @Sendable (View) -> FieldValue
    ) {
        shape = FieldShape(name.description, kind, sentence.description)
        self.value = value
    }

    /// Text that is always there: `{{name}}`.
    package static func text(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> some TemplateText
    ) -> Field {
        Field(name, .text, sentence) { .text(value($0).templateText) }
    }

    /// Text that may be absent: `{{#documentation}}{{.}}{{/documentation}}`, or `{{documentation}}`.
    package static func optional(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> (some TemplateText)?
    ) -> Field {
        Field(name, .optionalText, sentence) { view in value(view).map { .text($0.templateText) } ?? .absent }
    }

    /// A condition: `{{#isRequired}}…{{/isRequired}}{{^isRequired}}…{{/isRequired}}`.
    package static func flag(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> Bool
    ) -> Field {
        Field(name, .flag, sentence) { .flag(value($0)) }
    }

    /// Another view, which may be absent: `{{#body}}{{type}}{{/body}}`.
    package static func view<Nested: TemplateView>(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> Nested?
    ) -> Field {
        Field(name, .view(ViewShape(Nested.self)), sentence) { view in
            value(view).map { .record(ViewRecords([$0])) } ?? .absent
        }
    }

    /// Several views, in order: `{{#properties}}…{{/properties}}`.
    package static func list<Nested: TemplateView>(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> [Nested]
    ) -> Field {
        Field(name, .list(.view(ViewShape(Nested.self))), sentence) { .records(ViewRecords(value($0))) }
    }

    /// Several texts, in order: `{{#cases}}{{.}}{{/cases}}`.
    package static func texts<Text: TemplateText>(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> [Text]
    ) -> Field {
        Field(name, .list(.text), sentence) { .values(value($0).map { .text($0.templateText) }) }
    }
}
