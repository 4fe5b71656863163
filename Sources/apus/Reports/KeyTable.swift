import Templating

/// What the templates of packs may print, in words.
struct KeyTable {
    let templates: [Template]
    /// Sorted by name.
    let views: [View]

    struct Template {
        /// The pack and the name of its file: `swift-client/struct.mustache`.
        let path: String
        let names: [Names]
        /// Whether `{{.}}` may be used outside of all sections.
        let hasText: Bool
        let blocks: [String]
    }

    /// Names that a template may use outside of all sections.
    struct Names {
        /// The view that has them; one or another where several templates call this one.
        let views: [String]
        /// The names, where they aren't all that one view has.
        let some: [String]?
    }

    struct View {
        let name: String
        let keys: [Key]
    }

    struct Key {
        let name: String
        let kind: String
        let sentence: String
    }

    init(_ packs: [TemplatePack]) {
        // Packs that render the same things lead to the same views.
        let all = Dictionary(
            packs.flatMap(\.keys.views).map { ($0.name, $0.fields) }, uniquingKeysWith: { first, _ in first })
        templates = packs.flatMap { pack in
            pack.keys.templates.map { template in
                let names = template.names.map { names in
                    let isWhole = names.views.count == 1 && names.fields.count == all[names.views[0]]?.count
                    return Names(views: names.views, some: isWhole ? nil : names.fields.map(\.name))
                }
                return Template(
                    path: "\(pack.name)/\(template.name).mustache", names: names, hasText: template.hasText,
                    blocks: template.blocks)
            }
        }
        views = all.sorted { $0.key < $1.key }.map { name, fields in
            View(name: name, keys: fields.map { Key(name: $0.name, kind: $0.kind.words, sentence: $0.sentence) })
        }
    }
}

extension FieldKind {
    /// `optional value`, `list of PropertyView`.
    fileprivate var words: String {
        switch self {
        case .text: "value"
        case .optionalText: "optional value"
        case .flag: "flag"
        case .view(let shape): "view \(shape.name)"
        case .list(.view(let shape)): "list of \(shape.name)"
        case .list: "list of values"
        }
    }
}

// MARK: For a terminal

extension KeyTable {
    /// One name a line, in columns.
    var text: String {
        var lines: [TerminalText] = []
        for template in templates {
            lines.append(TerminalText(template.path))
            for names in template.names {
                let rest = names.some.map { ": " + $0.joined(separator: ", ") } ?? ""
                lines.append(TerminalText("  " + names.views.joined(separator: " or ") + rest))
            }
            if template.hasText { lines.append(TerminalText("  {{.}}: the text that it is called for")) }
            if !template.blocks.isEmpty {
                lines.append(TerminalText("  blocks: " + template.blocks.joined(separator: ", ")))
            }
        }
        for view in views {
            lines += [TerminalText(), TerminalText(view.name)]
            let name = view.keys.map(\.name.count).max() ?? 0
            let kind = view.keys.map(\.kind.count).max() ?? 0
            lines += view.keys.map { key in
                TerminalText("  \(key.name.filled(to: name))  \(key.kind.filled(to: kind))  \(key.sentence)")
            }
        }
        return lines.map { $0.text + "\n" }.joined()
    }
}

extension String {
    fileprivate func filled(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

// MARK: For a page

extension KeyTable {
    /// A table of the templates, and one of each view's names, below headings of the third level.
    var markdown: String {
        var lines = ["| Template | Names of | Blocks |", "| --- | --- | --- |"]
        lines += templates.map { template in
            let names =
                template.names.map { names in
                    names.views.map { "`\($0)`" }.joined(separator: " or ")
                        + (names.some.map { ": " + $0.codeList } ?? "")
                } + (template.hasText ? ["`{{.}}`"] : [])
            return "| `\(template.path)` | \(names.joined(separator: "; ")) | \(template.blocks.codeList) |"
        }
        for view in views {
            lines += ["", "### \(view.name)", "", "| Name | Is a | Stands for |", "| --- | --- | --- |"]
            lines += view.keys.map { "| `\($0.name)` | \($0.kind) | \($0.sentence) |" }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension [String] {
    fileprivate var codeList: String { map { "`\($0)`" }.joined(separator: ", ") }
}
