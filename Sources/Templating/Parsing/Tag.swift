import Diagnostics

/// One tag of a template.
struct Tag {
    enum Kind: Equatable {
        /// `{{name}}`; what `{{{name}}}` and `{{&name}}` print isn't escaped.
        case variable(TagName, isEscaped: Bool)
        /// `{{#name}}`
        case section(TagName)
        /// `{{^name}}`
        case invertedSection(TagName)
        /// `{{<name}}`
        case parent(String)
        /// `{{$name}}`
        case block(String)
        /// `{{/name}}`, of any of these.
        case end(String)
        /// `{{>name}}`
        case partial(String)
        /// `{{! … }}`
        case comment
        /// `{{=<% %>=}}`
        case delimiters
        /// `{{[}}`, `{{[fill,}}`
        case groupStart(GroupStyle)
        /// `{{]}}`
        case groupEnd
        /// `{{,}}`
        case separator
        /// `{{|}}`
        case softBreak
    }

    var kind: Kind
    /// Where its first delimiter stands.
    var location: SourceLocation

    /// Whether a line that has nothing but this tag is no line of the output (as Mustache calls it, standalone).
    var canStandAlone: Bool {
        switch kind {
        case .section, .invertedSection, .parent, .block, .end, .partial, .comment, .delimiters: true
        case .variable, .groupStart, .groupEnd, .separator, .softBreak: false
        }
    }
}

/// What a tag names: `type`, `body.type`, `@last`, `.`.
enum TagName: Hashable, CustomStringConvertible {
    /// `.`: the text or list of the section around.
    case current
    /// At least one name; each further one belongs to the view of the one before.
    case path([String])
    /// `@first`: whether this is the first element of the list around.
    case first
    /// `@last`: whether this is the last element of the list around.
    case last
    /// `@broken`: whether the group that ended last was broken.
    case broken

    /// Reads what stands between a tag's delimiters; `nil` when that is not a name.
    init?(_ text: String) {
        switch text {
        case ".": self = .current
        case "@first": self = .first
        case "@last": self = .last
        case "@broken": self = .broken
        default:
            let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameCharacter) }) else { return nil }
            self = .path(names)
        }
    }

    var description: String {
        switch self {
        case .current: "."
        case .path(let names): names.joined(separator: ".")
        case .first: "@first"
        case .last: "@last"
        case .broken: "@broken"
        }
    }

    /// Whether a byte is an ASCII letter or digit, or `_`.
    static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// How a group is printed that doesn't fit its line.
struct GroupStyle: Equatable {
    /// As many elements as fit a line, not one a line.
    var fills = false
    var placement = Placement.block
    /// The last element has a comma like the others.
    var endsWithComma = false

    /// Where the lines of the group stand.
    enum Placement {
        /// The first element starts a line that is indented, and what follows the last one starts a line that isn't.
        case block
        /// The first element stays on the line of the group's start, and what follows the last one on its line; the
        /// lines between are indented.
        case hang
        /// As `hang`, but not indented: for an element of another group that is a list itself.
        case flush
    }

}

extension GroupStyle {
    /// Reads what follows the bracket: `fill`, `hang` or `flush`, and at last a comma; `nil` for anything else.
    init?(_ text: String) {
        self.init()
        var rest = Substring(text)
        if rest.last == "," {
            endsWithComma = true
            rest.removeLast()
        }
        for word in rest.split(separator: " ") {
            switch word {
            case "fill": fills = true
            case "hang": placement = .hang
            case "flush": placement = .flush
            default: return nil
            }
        }
    }
}
