/// The value of a name, as the renderer reads it.
package enum FieldValue: Sendable {
    /// Nothing: of optional text and of views.
    case absent
    case text(String)
    case flag(Bool)
    /// The first of the records.
    case record(any TemplateRecords)
    /// A list of views.
    case records(any TemplateRecords)
    /// A list of texts, or of lists.
    case values([FieldValue])

    /// Whether a section prints its content.
    var isTrue: Bool {
        switch self {
        case .absent: false
        case .flag(let isTrue): isTrue
        case .text, .record: true
        case .records(let records): records.count > 0
        case .values(let values): !values.isEmpty
        }
    }
}

/// Views of one shape, whose values are asked for by position.
package protocol TemplateRecords: AnyObject, Sendable {
    var count: Int { get }

    /// The value of a field, by its position in the shape, of one of the records.
    func value(of field: Int, in record: Int) -> FieldValue
}

/// Views as records.
final class ViewRecords<View: TemplateView>: TemplateRecords {
    private let views: [View]
    private let fields: [Field<View>]

    init(_ views: [View]) {
        self.views = views
        fields = View.fields
    }

    var count: Int { views.count }

    func value(of field: Int, in record: Int) -> FieldValue { fields[field].value(views[record]) }
}
