@testable import Templating

/// Text as a test says it.
struct PlainText: TemplateText, ExpressibleByStringLiteral {
    let templateText: String

    init(_ text: String) { templateText = text }
    init(stringLiteral text: String) { templateText = text }
}

/// A view with one field of each kind, which contains others of its own kind.
struct ThingView: TemplateView {
    var name: PlainText
    var about: PlainText?
    var isRequired = false
    var children: [ThingView] = []
    var literals: [PlainText] = []
    var body: BodyView?

    static let fields: Fields<ThingView> = [
        .text("name", "The thing's name.", \.name),
        .optional("about", "What there is to say of it.", \.about),
        .flag("isRequired", "Whether it must be there.", \.isRequired),
        .list("children", "What it contains.", \.children),
        .texts("literals", "Its literals.", \.literals),
        .view("body", "Its body.", \.body),
    ]
}

struct BodyView: TemplateView {
    var type: PlainText

    static let fields: Fields<BodyView> = [.text("type", "The body's type.", \.type)]
}

/// Prints a template that may call others, for a view.
func render(
    _ template: String, _ view: ThingView, calling others: [String: String] = [:], options: TemplateOptions = .code()
) throws -> String {
    try render(template, FieldValue(view), as: .view(ViewShape(ThingView.self)), calling: others, options: options)
}

/// What is wrong with a template for a view, as a compiler prints it.
func problems(
    _ template: String, calling others: [String: String] = [:], options: TemplateOptions = .code()
) -> [String] {
    do {
        _ = try compile(template, calling: others, for: .view(ViewShape(ThingView.self)), options: options)
        return []
    } catch let problems as TemplateProblems {
        return problems.lines
    } catch {
        return ["\(error)"]
    }
}
