/// A named type, with all that is nested in it: one file.
struct ModelView: TemplateView {
    let name: SwiftTypeName
    let fileName: FileName
    /// The groups that the type stands in.
    let parent: SwiftTypeName?
    let declaration: DeclarationView
    let extensions: [ExtensionView]
    /// The type and all that is nested in it, for a page.
    let docs: [DeclarationDocsView]
    let indexLink: RelativeLink?

    static let fields: [Field<ModelView>] = [
        .text("name", \.name),
        .text("fileName", \.fileName),
        .optional("parent", \.parent),
        .view("declaration", \.declaration),
        .list("extensions", \.extensions),
        .text("title") { Markdown.plain($0.name.templateText) },
        .flag("needsFoundation") {
            $0.declaration.needsFoundation || $0.extensions.contains(where: \.needsFoundation)
        },
        .list("docs", \.docs),
        .optional("indexLink", \.indexLink),
    ]
}

/// A group of types that is no type itself: one file for each group at the module's top.
struct GroupView: TemplateView {
    let access: Access
    let name: SwiftTypeName
    let fileName: FileName
    /// What holds the group; `nil` at the module's top.
    let parent: SwiftTypeName?
    /// The groups below, parents first.
    let groups: [GroupView]

    static let fields: [Field<GroupView>] = [
        .text("access", \.access),
        .text("name", \.name.last),
        .text("fileName", \.fileName),
        .optional("parent", \.parent),
        .list("groups", \.groups),
    ]
}
