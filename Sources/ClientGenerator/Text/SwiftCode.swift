/// A piece of an expression, made of text that is safe already.
struct SwiftCode: TemplateText, Hashable, ExpressibleByStringLiteral {
    let templateText: String

    init(_ parts: [Part]) { templateText = parts.map(\.text).joined() }

    init(stringLiteral value: StaticString) { templateText = value.description }

    /// A call whose only argument is a list: on one line where it fits, else with an element a line.
    init(calling function: Part, withList elements: [SwiftCode], width: Int) {
        let line = Self([function, "([", .init(Self(elements, separator: ", ")), "])"])
        self =
            line.templateText.count <= width
            ? line : Self([function, "([\n    ", .init(Self(elements, separator: ",\n    ")), ",\n])"])
    }

    var isOneLine: Bool { !templateText.contains("\n") }

    /// A list on as many lines as it needs, each but the first one indented.
    init(list: [some TemplateText], width: Int, continuation: StaticString = "    ") {
        var lines = [""]
        for (index, literal) in list.enumerated() {
            let text = literal.templateText + (index + 1 < list.count ? "," : "")
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = text
            } else if lines[lines.count - 1].count + 1 + text.count <= width {
                lines[lines.count - 1] += " " + text
            } else {
                lines.append(continuation.description + text)
            }
        }
        templateText = lines.joined(separator: "\n")
    }

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
