import Diagnostics

/// Checks every name that the templates of a pack use against what the views declare.
///
/// The Mustache library prints nothing for a name that it doesn't know. So a pack is checked when it is loaded:
/// keys, partials, transforms, and that sections end.
struct TemplateChecker {
    let templates: [String: TemplateSource]
    private(set) var problems: [Diagnostic] = []
    /// The templates that something leads to.
    private(set) var reached: Set<String> = []
    private var checked: Set<Visit> = []

    init(_ templates: [String: TemplateSource]) { self.templates = templates }

    /// Checks a template, and every partial that it reaches, for a kind of view.
    mutating func check(_ template: TemplateSource, for shape: ViewShape) {
        check(template, stack: [.view(shape)])
    }

    /// A template in a place: partials are checked once for each different place.
    private struct Visit: Hashable {
        var template: String
        var stack: [ObjectIdentifier?]
    }

    /// What a name may be looked up in, and the section that brought it.
    private enum Scope {
        case view(ViewShape)
        case text
        /// The section of a name that doesn't exist: nothing more is said about what stands in it.
        case unknown
    }

    private struct Section {
        var tag: TemplateTag
        var name: TemplateName
        var pushes: Bool
        /// Whether `first()` and `last()` mean something in it.
        var isInList: Bool
    }

    private mutating func check(_ template: TemplateSource, stack: [Scope]) {
        let visit = Visit(template: template.name, stack: Self.summary(of: stack))
        guard checked.insert(visit).inserted else { return }
        reached.insert(template.name)
        problems.append(contentsOf: template.problems)
        var stack = stack
        var sections: [Section] = []
        for tag in template.tags {
            switch tag.kind {
            case .variable(let name): checkVariable(name, tag, stack, sections)
            case .section(let name):
                let scope = checkSection(name, tag, stack, sections, isInverted: false)
                sections.append(scope.section)
                if let pushed = scope.pushed { stack.append(pushed) }
            case .invertedSection(let name):
                sections.append(checkSection(name, tag, stack, sections, isInverted: true).section)
            case .end(let name):
                guard let section = sections.last else {
                    report(.templateSyntax, "'{{/\(name)}}' ends no section", tag)
                    return
                }
                guard section.name == name else {
                    let note = Diagnostic.Note("'\(section.name)' starts here", at: section.tag.location)
                    let message = "'{{/\(name)}}' stands where '{{/\(section.name)}}' is due"
                    problems.append(
                        Diagnostic(.error, ClientGeneratorCode.templateSyntax, message, at: tag.location, notes: [note])
                    )
                    return
                }
                sections.removeLast()
                if section.pushes { stack.removeLast() }
            case .partial(let name):
                if let partial = templates[name] {
                    check(partial, stack: stack)
                } else {
                    let names = templates.keys.sorted()
                    report(.templateName, "no partial '\(name)'" + Self.suggestion(for: name, among: names), tag)
                }
            case .comment: break
            case .textContentType:
                if tag.range.lowerBound != 0 {
                    report(.templateSyntax, "'{{%CONTENT_TYPE:TEXT}}' stands at the start of a template", tag)
                }
            }
        }
        if let open = sections.last {
            report(.templateSyntax, "the section '\(open.name)' has no end", open.tag)
        }
    }

    /// The innermost scope of each kind: those of the same kind further out are hidden by it.
    private static func summary(of stack: [Scope]) -> [ObjectIdentifier?] {
        var summary: [ObjectIdentifier?] = []
        for scope in stack.reversed() {
            switch scope {
            case .text, .unknown: if summary.isEmpty { summary.append(nil) }
            case .view(let shape): if !summary.contains(shape.id) { summary.append(shape.id) }
            }
        }
        return summary
    }
}

// MARK: Names

extension TemplateChecker {
    private mutating func report(_ code: ClientGeneratorCode, _ message: String, _ tag: TemplateTag) {
        problems.append(.template(code, message, at: tag.location))
    }

    private mutating func checkVariable(
        _ name: TemplateName, _ tag: TemplateTag, _ stack: [Scope], _ sections: [Section]
    ) {
        guard let shape = resolve(name, tag, stack, sections) else { return }
        switch shape {
        case .text, .optionalText: return
        case .flag: report(.templateName, "'\(name)' is a condition: write {{#\(name)}}…{{/\(name)}}", tag)
        case .view(let view): report(.templateName, "'\(name)' is a \(view.name), not a text", tag)
        case .list, .texts: report(.templateName, "'\(name)' is a list, not a text", tag)
        }
    }

    private mutating func checkSection(
        _ name: TemplateName, _ tag: TemplateTag, _ stack: [Scope], _ sections: [Section], isInverted: Bool
    ) -> (section: Section, pushed: Scope?) {
        let isInList = sections.last?.isInList ?? false
        var pushed: Scope?
        var staysInList = isInList
        switch resolve(name, tag, stack, sections) {
        case nil: pushed = .unknown
        case .flag: break
        case .text:
            report(.templateName, "'\(name)' is always there: it needs no section", tag)
            pushed = .text
        case .optionalText:
            pushed = .text
            staysInList = isInverted && isInList
        case .view(let shape):
            pushed = .view(shape)
            staysInList = isInverted && isInList
        case .list(let shape):
            pushed = .view(shape)
            staysInList = !isInverted
        case .texts:
            pushed = .text
            staysInList = !isInverted
        }
        if isInverted { pushed = nil }
        let section = Section(tag: tag, name: name, pushes: pushed != nil, isInList: staysInList)
        return (section, pushed)
    }

    /// What a name stands for; `nil` after a problem was reported.
    private mutating func resolve(
        _ name: TemplateName, _ tag: TemplateTag, _ stack: [Scope], _ sections: [Section]
    ) -> FieldShape? {
        if name.name.isEmpty { return resolvePosition(name, tag, sections) }
        guard var shape = lookUp(name.name, tag, stack) else { return nil }
        for transform in name.transforms.reversed() {
            switch (transform, shape) {
            case ("first", .list(let element)), ("last", .list(let element)): shape = .view(element)
            case ("first", .texts), ("last", .texts): shape = .optionalText
            case ("empty", .list), ("empty", .texts): shape = .flag
            default:
                report(.templateName, "no transform '\(transform)' here: lists have first, last and empty", tag)
                return nil
            }
        }
        return shape
    }

    /// `first()` and `last()`: where an element stands in its list.
    private mutating func resolvePosition(
        _ name: TemplateName, _ tag: TemplateTag, _ sections: [Section]
    ) -> FieldShape? {
        guard name.transforms == ["first"] || name.transforms == ["last"] else {
            report(.templateName, "no transform '\(name)': an element of a list has first() and last()", tag)
            return nil
        }
        guard sections.last?.isInList == true else {
            report(.templateName, "'\(name)' stands directly in the section of a list", tag)
            return nil
        }
        return .flag
    }

    private mutating func lookUp(_ name: String, _ tag: TemplateTag, _ stack: [Scope]) -> FieldShape? {
        if stack.contains(where: { if case .unknown = $0 { true } else { false } }) { return nil }
        if name == "." {
            guard case .text = stack.last else {
                report(.templateName, "'.' is no text here: it stands in the section of a text", tag)
                return nil
            }
            return .text
        }
        let isInnermostOnly = name.hasPrefix(".")
        let path = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst(isInnermostOnly ? 1 : 0)
            .map(String.init)
        guard let first = path.first, path.allSatisfy({ !$0.isEmpty }) else {
            report(.templateSyntax, "'\(name)' is no name", tag)
            return nil
        }
        let scopes = isInnermostOnly ? Array(stack.suffix(1)) : stack.reversed()
        let views = scopes.compactMap { scope -> ViewShape? in
            if case .view(let shape) = scope { shape } else { nil }
        }
        guard var shape = views.lazy.compactMap({ $0[first] }).first else {
            let place = views.first.map { " in \($0.name)" } ?? ""
            let names = views.flatMap(\.keys)
            report(.templateName, "no name '\(first)'\(place)" + Self.suggestion(for: first, among: names), tag)
            return nil
        }
        for (previous, key) in zip(path, path.dropFirst()) {
            guard case .view(let view) = shape else {
                report(.templateName, "'\(previous)' has no names of its own", tag)
                return nil
            }
            guard let next = view[key] else {
                let suggestion = Self.suggestion(for: key, among: view.keys)
                report(.templateName, "no name '\(key)' in \(view.name)" + suggestion, tag)
                return nil
            }
            shape = next
        }
        return shape
    }

    private static func suggestion(for name: String, among names: [String]) -> String {
        guard let nearest = SpellingDistance.nearest(to: name, among: names) else { return "" }
        return ", did you mean '\(nearest)'?"
    }
}
