/// The value of a name, as the renderer reads it.
package enum FieldValue: Sendable {
    /// Nothing: of optional text and of views.
    case absent
    case text(String)
    case flag(Bool)
    case record(any TemplateRecord)
    /// A list of views.
    case records([any TemplateRecord])
    /// A list of texts, or of lists.
    case values([FieldValue])

    /// Whether a section prints its content.
    var isTrue: Bool {
        switch self {
        case .absent: false
        case .flag(let isTrue): isTrue
        case .text, .record: true
        case .records(let records): !records.isEmpty
        case .values(let values): !values.isEmpty
        }
    }
}

/// A view whose values are asked for by position.
package protocol TemplateRecord: AnyObject, Sendable {
    /// The value of a field, by its position in the view's shape.
    func value(at field: Int) -> FieldValue
}
