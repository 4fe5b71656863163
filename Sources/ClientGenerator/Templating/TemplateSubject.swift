/// A kind of thing that a pack can write a file for: `for: type`.
package struct SubjectKind: Sendable {
    let name: String
    let shape: ViewShape

    package init(_ name: StaticString, _ view: (some TemplateView).Type) {
        self.name = name.description
        shape = ViewShape(view)
    }
}

/// The things of one kind that an API has.
package struct TemplateSubject {
    let name: String
    let shape: ViewShape
    /// Each a `RenderedView`.
    let views: [Any]

    package init<View: TemplateView>(_ name: StaticString, _ views: [View]) {
        self.name = name.description
        shape = ViewShape(View.self)
        self.views = views.map { RenderedView($0) }
    }
}
