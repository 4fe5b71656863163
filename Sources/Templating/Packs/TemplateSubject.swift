/// A kind of thing that a pack can write a file for: `for: type`.
package struct SubjectKind: Equatable, Sendable {
    let name: String
    private let view: any TemplateView.Type

    package init(_ name: StaticString, _ view: (some TemplateView).Type) {
        self.name = name.description
        self.view = view
    }

    /// What templates may print of such a thing.
    var shape: ViewShape { ViewShape(view) }

    package static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.view == right.view }
}

/// One thing of a kind that an API has. Its view is built where it is rendered, on whichever core that is.
package struct TemplateSubject: Sendable {
    let kind: SubjectKind
    /// Builds the view; `nil` for a thing that needs no file.
    let view: @Sendable () -> FieldValue?

    package init<View: TemplateView>(_ kind: StaticString, _ view: @escaping @Sendable () -> View?) {
        self.kind = SubjectKind(kind, View.self)
        self.view = { view().map { FieldValue($0) } }
    }

    private init(_ kind: SubjectKind, _ view: FieldValue?) {
        self.kind = kind
        self.view = { view }
    }

    /// The same thing with its view built already, to be rendered more than once.
    package func withBuiltView() -> TemplateSubject { TemplateSubject(kind, view()) }
}
