import Templating

/// A piece of an expression, made of text that is safe already.
struct SwiftCode: TemplateText, Hashable, ExpressibleByStringLiteral {
    let templateText: String

    init(_ parts: [Part]) { templateText = parts.map(\.text).joined() }

    init(stringLiteral value: StaticString) { templateText = value.description }

    /// Several pieces, separated by code of our own.
    init(_ pieces: [SwiftCode], separator: StaticString) {
        templateText = pieces.map(\.templateText).joined(separator: separator.description)
    }

    /// Code of our own as a literal, or text that is escaped already.
    struct Part: ExpressibleByStringLiteral {
        fileprivate let text: String
        init(stringLiteral value: StaticString) { text = value.description }
        init(_ text: some TemplateText) { self.text = text.templateText }
    }
}
