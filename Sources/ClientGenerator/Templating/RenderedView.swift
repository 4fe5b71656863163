import Mustache

/// A view as the Mustache library reads it: a name that is declared always has a value, so that a lookup never
/// falls through to the view around it.
struct RenderedView: MustacheParent {
    private let value: @Sendable (String) -> Any?

    // One type for all views: the library asks each type that it meets for a dozen conformances.
    init<View: TemplateView>(_ view: View) {
        value = { name in
            // A view has a dozen short names: comparing them in turn is faster than hashing one.
            for field in View.fields where field.name == name { return field.value(view) }
            return nil
        }
    }

    func child(named name: String) -> Any? { value(name) }
}

/// Text of a view. It has no names of its own, which keeps the library from looking for some by reflection.
struct RenderedText: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    let isNull = false

    init(_ text: String) { renderText = text }

    func child(named: String) -> Any? { nil }
}

/// Says `nothing` where a name has no value.
struct AbsentValue: MustacheCustomRepresentation, MustacheParent {
    var representation: Any? { nil }
    func child(named: String) -> Any? { nil }
}

/// Several values, in order.
struct RenderedList<Element>: MustacheSequence, MustacheParent, MustacheTransformable {
    let elements: [Element]

    func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }
    func child(named: String) -> Any? { nil }
    func transform(_ name: String) -> Any? {
        switch name {
        case "first": elements.first
        case "last": elements.last
        case "empty": elements.isEmpty
        default: nil
        }
    }
}
