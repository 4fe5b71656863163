/// The names that a template may use about one kind of view, each at most once.
package struct Fields<View: TemplateView>: Sendable, ExpressibleByArrayLiteral {
    private let fields: [Field<View>]
    let shapes: [FieldShape]
    /// What reads the values, in the same order.
    let readers: [FieldReader]

    package init(arrayLiteral fields: Field<View>...) { self.init(fields) }

    private init(_ fields: [Field<View>]) {
        self.fields = fields
        shapes = fields.map(\.shape)
        readers = fields.map(\.reader)
    }

    /// The same names about a view that has this kind of view in it.
    package func of<Outer: TemplateView>(_ view: @escaping @Sendable (Outer) -> View) -> Fields<Outer> {
        Fields<Outer>(fields.map { $0.of(view) })
    }

    package static func + (left: Self, right: Self) -> Self { Self(left.fields + right.fields) }
}

/// One name that a template may use, what it stands for, and how its value is read from a view.
package struct Field<View: TemplateView>: Sendable {
    let shape: FieldShape
    private let value: @Sendable (View) -> FieldValue

    private init(
        _ name: StaticString, _ kind: FieldKind, _ sentence: StaticString,
        _ value: @escaping @Sendable (View) -> FieldValue
    ) {
        self.init(FieldShape(name.description, kind, sentence.description), value)
    }

    private init(_ shape: FieldShape, _ value: @escaping @Sendable (View) -> FieldValue) {
        self.shape = shape
        self.value = value
    }

    var reader: FieldReader {
        // A record has the readers of its own view's fields, see below.
        FieldReader { [value] record in value(unsafeDowncast(record, to: ViewRecord<View>.self).view) }
    }

    fileprivate func of<Outer: TemplateView>(_ view: @escaping @Sendable (Outer) -> View) -> Field<Outer> {
        Field<Outer>(shape) { [value] in value(view($0)) }
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
        Field(name, .optionalText, sentence) { view in
            if let text = value(view) { .text(text.templateText) } else { .absent }
        }
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
        Field(name, .view(ViewShape(Nested.self)), sentence) { value($0).map(FieldValue.init) ?? .absent }
    }

    /// Several views, in order: `{{#properties}}…{{/properties}}`.
    package static func list<Nested: TemplateView>(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> [Nested]
    ) -> Field {
        Field(name, .list(.view(ViewShape(Nested.self))), sentence) { view in
            let readers = Nested.fields.readers
            var records: [any TemplateRecord] = []
            // In a loop, not in a closure: a closure would look up the record's type for each view.
            for nested in value(view) { records.append(ViewRecord(nested, readers)) }
            return .records(records)
        }
    }

    /// Several texts, in order: `{{#cases}}{{.}}{{/cases}}`.
    package static func texts<Text: TemplateText>(
        _ name: StaticString, _ sentence: StaticString, _ value: @escaping @Sendable (View) -> [Text]
    ) -> Field {
        Field(name, .list(.text), sentence) { .values(value($0).map { .text($0.templateText) }) }
    }
}

// MARK: Records

/// Reads one field of a record. It doesn't name the view's type: what is generic looks its types up at each call.
struct FieldReader: Sendable {
    /// - Parameter record: A record of the view that the field belongs to.
    let read: @Sendable (_ record: AnyObject) -> FieldValue
}

/// A view as a record. It stands in an object, so that no view is copied for each field that is read.
private final class ViewRecord<View: TemplateView>: TemplateRecord {
    let view: View
    private let readers: [FieldReader]

    init(_ view: View, _ readers: [FieldReader]) {
        self.view = view
        self.readers = readers
    }

    func value(at field: Int) -> FieldValue { readers[field].read(self) }
}

extension FieldValue {
    /// A view as the value of a name.
    package init<View: TemplateView>(_ view: View) { self = .record(ViewRecord(view, View.fields.readers)) }
}
