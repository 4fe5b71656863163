@testable import ClientGenerator

/// A view with one field of each shape, which contains others of its own kind.
struct ThingView: TemplateView {
    var name: SwiftIdentifier
    var documentation: DocComment?
    var isRequired = false
    var children: [ThingView] = []
    var literals: [SwiftStringLiteral] = []
    var body: BodyView?

    static let fields: [Field<ThingView>] = [
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .flag("isRequired", \.isRequired),
        .list("children", \.children),
        .texts("literals", \.literals),
        .view("body", \.body),
    ]
}

struct BodyView: TemplateView {
    var type: SwiftIdentifier

    static let fields: [Field<BodyView>] = [.text("type", \.type)]
}

/// A pack of one template `thing.mustache`, and what else a test gives.
func pack(_ thing: String, _ others: [String: String] = [:], list: String? = nil) -> PackSource {
    let list = list ?? "files:\n- {template: thing.mustache, for: thing, path: 'Things/{{name}}.txt'}\n"
    var files = others.mapValues { $0 }
    files["thing.mustache"] = thing
    files["pack.yml"] = list
    return PackSource(
        name: "test",
        files: files.reduce(into: [:]) { $0[$1.key] = PackSource.File(label: $1.key, text: $1.value) })
}
