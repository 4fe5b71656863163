import Templating

/// A piece of an expression, put together from text that is safe already.
struct SwiftCode: TemplateText, Hashable, ExpressibleByStringLiteral {
    let templateText: String

    init(_ parts: [Part]) { templateText = parts.map(\.text).joined() }

    init(stringLiteral value: StaticString) { templateText = value.description }

    /// Several pieces with code of our own between them.
    init(_ pieces: [SwiftCode], separator: StaticString) {
        templateText = pieces.map(\.templateText).joined(separator: separator.description)
    }

    /// Code of our own as a literal, or text that escapes what it was made from.
    struct Part: ExpressibleByStringLiteral {
        fileprivate let text: String
        init(stringLiteral value: StaticString) { text = value.description }
        init(_ text: some TemplateText) { self.text = text.templateText }
    }
}
