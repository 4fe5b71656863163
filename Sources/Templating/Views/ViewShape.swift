/// The names that a template may use about one kind of thing, without their values.
package struct ViewShape: Sendable {
    /// What diagnostics and pages call it: `PropertyView`.
    package let name: String
    /// Tells shapes apart; no two have the same.
    package let id: String
    private let read: @Sendable () -> [FieldShape]

    /// The shape of a type's views.
    package init<View: TemplateView>(_ view: View.Type) {
        self.init(name: String(describing: view), id: String(reflecting: view)) { View.fields.shapes }
    }

    /// - Parameter fields: Read when the shape is first needed, since views may contain each other. Each name stands
    ///   in it once.
    package init(name: String, id: String, fields: @escaping @Sendable () -> [FieldShape]) {
        self.name = name
        self.id = id
        read = fields
    }

    /// In the order of their declaration, which is the order of a record's values.
    package var fields: [FieldShape] { read() }
}

/// One name that a template may use.
package struct FieldShape: Sendable {
    package let name: String
    package let kind: FieldKind
    /// What the name stands for, in a sentence.
    package let sentence: String

    package init(_ name: String, _ kind: FieldKind, _ sentence: String) {
        self.name = name
        self.kind = kind
        self.sentence = sentence
    }
}

/// What a name stands for.
package indirect enum FieldKind: Sendable {
    /// Text that is always there: `{{name}}`.
    case text
    /// Text that may be absent: `{{#about}}{{.}}{{/about}}`, or `{{about}}`.
    case optionalText
    /// A condition: `{{#isOptional}}…{{/isOptional}}`.
    case flag
    /// Another view, which may be absent: `{{#body}}{{type}}{{/body}}`, or `{{body.type}}`.
    case view(ViewShape)
    /// Several elements of a kind, in order: `{{#properties}}…{{/properties}}`.
    case list(FieldKind)
}
