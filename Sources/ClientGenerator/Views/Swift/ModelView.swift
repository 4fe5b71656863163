/// A named type, with all that is nested in it: one file.
struct ModelView: TemplateView {
    let name: SwiftTypeName
    let fileName: FileName
    /// The groups that the type stands in.
    let parent: SwiftTypeName?
    let declaration: DeclarationView
    let extensions: [ExtensionView]

    static let fields: [Field<ModelView>] = [
        .text("name", \.name),
        .text("fileName", \.fileName),
        .optional("parent", \.parent),
        .view("declaration", \.declaration),
        .list("extensions", \.extensions),
        .flag("needsFoundation") {
            $0.declaration.needsFoundation || $0.extensions.contains(where: \.needsFoundation)
        },
    ]
}

/// A group of types that is not a type itself: one file for each group at the module's top.
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

// MARK: From the plan

extension ModelView {
    init(_ plan: DeclarationPlan, files: FileNames, declarations: DeclarationBuilder) {
        self.init(
            name: plan.name, fileName: files[plan.name.templateText], parent: plan.name.parent,
            declaration: declarations.view(of: plan), extensions: declarations.extensions(of: plan.name))
    }
}

extension GroupView {
    init(_ group: DeclaredTypes.Group, access: Access, files: FileNames) {
        self.init(
            access: access, name: group.name, fileName: files[group.name.templateText], parent: nil,
            groups: group.groups.map { name in
                GroupView(
                    access: access, name: name, fileName: files[name.templateText], parent: name.parent, groups: [])
            })
    }
}
