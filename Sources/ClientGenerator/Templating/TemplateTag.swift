import Diagnostics


/// One tag of a Mustache template.
struct TemplateTag {
    enum Kind: Equatable {
        /// `{{name}}`
        case variable(TemplateName)
        /// `{{#name}}`
        case section(TemplateName)
        /// `{{^name}}`
        case invertedSection(TemplateName)
        /// `{{/name}}`
        case end(TemplateName)
        /// `{{>name}}`
        case partial(String)
        /// `{{! … }}`
        case comment
        /// `{{%CONTENT_TYPE:TEXT}}`
        case textContentType
    }

    var kind: Kind
    /// The tag with its braces, in the template's characters.
    var range: Range<Int>
    var location: SourceLocation
}

/// What a tag names: `type`, `body.type`, `first(properties)`, `last()`, `.`.
struct TemplateName: Equatable, CustomStringConvertible {
    /// Empty for the list around the tag (`last()`).
    var name: String
    /// From the outermost to the innermost.
    var transforms: [String]

    var description: String {
        transforms.map { $0 + "(" }.joined() + name + String(repeating: ")", count: transforms.count)
    }

    /// Reads what stands between a tag's braces; `nil` when Mustache would not read it.
    init?(_ text: String) {
        var rest = Substring(text)
        var transforms: [String] = []
        while let bracket = rest.firstIndex(of: "(") {
            transforms.append(String(rest[..<bracket]))
            rest = rest[rest.index(after: bracket)...]
        }
        guard rest.hasSuffix(String(repeating: ")", count: transforms.count)) else { return nil }
        let name = rest.dropLast(transforms.count)
        let words = transforms + (name == "." || (name.isEmpty && !transforms.isEmpty) ? [] : [String(name)])
        guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNameCharacter) }) else { return nil }
        self.name = String(name)
        self.transforms = transforms
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "." || character == "_")
    }
}
