import Templating

/// A named type, with all that is nested in it: one file.
struct ModelView: TemplateView {
    let name: SwiftTypeName
    let fileName: FileName
    let imports: [ImportView]
    let parent: SwiftTypeName?
    let declaration: DeclarationView
    let extensions: [ExtensionView]

    static let fields: Fields<ModelView> = [
        .text("name", "The type's full name.", \.name),
        .text("fileName", "The name of its file, without extension.", \.fileName),
        .list("imports", "The modules that the file imports.", \.imports),
        .optional("parent", "The groups that the type stands in.", \.parent),
        .view("declaration", "The type itself.", \.declaration),
        .list("extensions", "The types that are nested in it.", \.extensions),
    ]
}

/// A group of types that is not a type itself: one file for each group at the module's top.
struct GroupView: TemplateView {
    let access: Access
    let name: SwiftTypeName
    let fileName: FileName
    let parent: SwiftTypeName?
    let groups: [GroupView]

    static let fields: Fields<GroupView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The group's name.", \.name.last),
        .text("fileName", "The name of its file, without extension.", \.fileName),
        .optional("parent", "What holds the group; `nil` at the module's top.", \.parent),
        .list("groups", "The groups below, parents first.", \.groups),
    ]
}

// MARK: From the plan

extension ModelView {
    init(_ plan: DeclarationPlan, files: FileNames, declarations: DeclarationBuilder) {
        let declaration = declarations.view(of: plan)
        let extensions = declarations.extensions(of: plan.name)
        self.init(
            name: plan.name, fileName: files[plan.name.templateText],
            imports: [ImportView](declaration.modules.union(extensions.modules), access: declaration.access),
            parent: plan.name.parent, declaration: declaration, extensions: extensions)
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
