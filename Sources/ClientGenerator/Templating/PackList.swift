import Diagnostics
import SpecLoader

/// What `pack.yml` says: which template, once per what, to which path.
struct PackList {
    struct Entry {
        /// The name of the template's file.
        var template: String
        var templateLocation: SourceLocation
        var subject: SubjectKind
        /// The path is a template of the same view.
        var path: TemplateSource
    }

    private(set) var entries: [Entry] = []
    private(set) var problems: [Diagnostic] = []

    /// - Throws: what is wrong with the file as YAML; everything else is in `problems`.
    init(_ file: PackSource.File, subjects: [SubjectKind], diagnostics: Diagnostics) throws(SpecError) {
        let document = try SpecDocument.load(
            bytes: Array(file.text.utf8), name: file.label, diagnostics: diagnostics)
        let root = document.root
        guard let list = root["files"], list.kind == .sequence else {
            report(.templateSyntax, "a pack has a list 'files'", root)
            return
        }
        checkKeys(of: root, among: ["files"])
        for item in list.elements { readEntry(item, subjects) }
    }

    private mutating func readEntry(_ item: Node, _ subjects: [SubjectKind]) {
        guard item.kind == .mapping else {
            report(.templateSyntax, "a file of a pack is {template: …, for: …, path: …}", item)
            return
        }
        checkKeys(of: item, among: ["template", "for", "path"])
        guard let template = text("template", of: item), let kind = text("for", of: item),
            let path = text("path", of: item)
        else { return }
        guard let subject = subjects.first(where: { $0.name == kind.string }) else {
            let names = subjects.map(\.name)
            let nearest = SpellingDistance.nearest(to: kind.string, among: names).map { ", did you mean '\($0)'?" }
            let rest = nearest ?? ": there are " + names.sorted().joined(separator: ", ")
            report(.templateName, "no files can be written for '\(kind.string)'" + rest, kind.node)
            return
        }
        var start = path.node.location
        if path.node.isQuoted { start.column += 1 }
        entries.append(
            Entry(
                template: template.string, templateLocation: template.node.location, subject: subject,
                path: TemplateSource(name: start.description, text: path.string, start: start)))
    }

    private mutating func text(_ key: String, of item: Node) -> (node: Node, string: String)? {
        guard let node = item[key] else {
            report(.templateSyntax, "'\(key)' is missing", item)
            return nil
        }
        guard let string = node.string else {
            report(.templateSyntax, "'\(key)' is a text", node)
            return nil
        }
        return (node, string)
    }

    private mutating func checkKeys(of node: Node, among keys: [String]) {
        for entry in node.entries {
            let key = entry.key.text ?? ""
            if keys.contains(key) { continue }
            let nearest = SpellingDistance.nearest(to: key, among: keys).map { ", did you mean '\($0)'?" } ?? ""
            report(.templateName, "unknown key '\(key)'\(nearest)", entry.key)
        }
    }

    private mutating func report(_ code: ClientGeneratorCode, _ message: String, _ node: Node) {
        problems.append(.template(code, message, at: node.location))
    }
}
