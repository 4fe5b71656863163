import Diagnostics

/// A piece of a template, nested as the template says.
enum TemplateNode {
    /// Text within a line.
    case text(ArraySlice<UInt8>)
    /// The white space that a line starts with; each line has one, which may be empty, unless it is blank.
    case margin(ArraySlice<UInt8>)
    /// The end of a line. A line that has tags, and whose tags print nothing, isn't printed.
    case newline(ArraySlice<UInt8>, hasTags: Bool)
    case variable(TagName, isEscaped: Bool, SourceLocation)
    case section(Section)
    case partial(TemplateReference)
    case parent(TemplateReference, blocks: [Block])
    case block(Block)
    case group(GroupStyle, [TemplateNode])
    case separator(SourceLocation)
    case softBreak

    /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`
    struct Section {
        var name: TagName
        var isInverted: Bool
        var content: [TemplateNode]
        var location: SourceLocation
    }

    /// The call of another template.
    struct TemplateReference {
        var name: String
        /// What each line of the template is indented by, where the tag has its line for itself; `nil` where it
        /// stands in a line.
        var margin: ArraySlice<UInt8>?
        var location: SourceLocation
    }

    /// `{{$name}}…{{/name}}`: what is printed unless a template that calls this one has a block of that name, or such a
    /// block.
    struct Block {
        var name: String
        var content: [TemplateNode]
        /// What each line is indented by that replaces the content, where the tag has its line for itself.
        var margin: ArraySlice<UInt8>?
        var location: SourceLocation
    }
}

extension [TemplateNode] {
    /// The margin of the first line that starts among the nodes.
    var firstMargin: ArraySlice<UInt8>? {
        for node in self {
            switch node {
            case .margin(let margin): return margin
            case .section(let section): if let margin = section.content.firstMargin { return margin }
            case .block(let block): if let margin = block.margin ?? block.content.firstMargin { return margin }
            case .group(_, let content): if let margin = content.firstMargin { return margin }
            case .partial(let reference), .parent(let reference, _):
                if let margin = reference.margin { return margin }
            case .text, .newline, .variable, .separator, .softBreak: continue
            }
        }
        return nil
    }

    /// The nodes with so many characters less at the start of each line, as far as there is white space.
    func withoutMargin(_ count: Int) -> [TemplateNode] {
        map { node in
            switch node {
            case .margin(let margin): return .margin(margin.dropFirst(count))
            case .section(var section):
                section.content = section.content.withoutMargin(count)
                return .section(section)
            case .block(var block):
                block.content = block.content.withoutMargin(count)
                block.margin = block.margin?.dropFirst(count)
                return .block(block)
            case .group(let style, let content): return .group(style, content.withoutMargin(count))
            case .partial(var reference):
                reference.margin = reference.margin?.dropFirst(count)
                return .partial(reference)
            case .parent(var reference, let blocks):
                reference.margin = reference.margin?.dropFirst(count)
                return .parent(reference, blocks: blocks)
            case .text, .newline, .variable, .separator, .softBreak: return node
            }
        }
    }
}
