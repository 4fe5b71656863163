import Diagnostics
import Files
import Mustache

/// Templates that were read and checked, and the list of what they write.
package struct TemplatePack: Sendable {
    package let name: String
    private let library: MustacheLibrary
    private let outputs: [Output]

    /// A file, or one for each of several things.
    private struct Output: Sendable {
        var template: String
        var subject: SubjectKind
        var path: MustacheTemplate
        var pathLocation: SourceLocation
    }

    /// Reads and checks a pack: every name that its templates use is one that the view of its subject declares.
    ///
    /// - Throws: the last error, after all others went to `diagnostics`.
    package init(_ source: PackSource, subjects: [SubjectKind], diagnostics: Diagnostics) throws(SpecError) {
        name = source.name
        let list = try PackList(try Self.listFile(of: source), subjects: subjects, diagnostics: diagnostics)
        let templates = Self.templates(of: source)
        var problems = list.problems
        var checker = TemplateChecker(templates)
        for entry in list.entries {
            checker.check(entry.path, for: entry.subject.shape)
            if let template = templates[Self.templateName(entry.template)], entry.template.hasSuffix(".mustache") {
                checker.check(template, for: entry.subject.shape)
            } else {
                let names = source.files.keys.filter { $0.hasSuffix(".mustache") }
                let nearest = SpellingDistance.nearest(to: entry.template, among: names)
                let message = "no template '\(entry.template)'" + (nearest.map { ", did you mean '\($0)'?" } ?? "")
                problems.append(.template(.templateName, message, at: entry.templateLocation))
            }
        }
        problems += checker.problems + Self.unused(source, templates, reached: checker.reached)
        try Self.raise(problems, diagnostics)

        do {
            let compiled = try templates.mapValues { try MustacheTemplate(string: $0.mustache) }
            library = MustacheLibrary(templates: compiled)
            outputs = try list.entries.map { entry in
                Output(
                    template: Self.templateName(entry.template), subject: entry.subject,
                    path: try MustacheTemplate(string: entry.path.mustache), pathLocation: entry.path.start)
            }
        } catch {
            // The checker knows less than the library; whatever passes it and not the library is still an error.
            let message = "the templates of '\(source.name)' can't be read: \(error)"
            throw SpecError(.template(.templateSyntax, message, at: nil))
        }
    }

    /// Reports all problems but the last, which it throws.
    private static func raise(_ problems: [Diagnostic], _ diagnostics: Diagnostics) throws(SpecError) {
        var seen: Set<Diagnostic> = []
        let distinct = problems.filter { seen.insert($0).inserted }
        guard let last = distinct.last else { return }
        distinct.dropLast().forEach(diagnostics.report)
        throw SpecError(last)
    }

    private static func templateName(_ file: String) -> String {
        file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
    }

    private static func templates(of source: PackSource) -> [String: TemplateSource] {
        var templates: [String: TemplateSource] = [:]
        for (file, content) in source.files where file.hasSuffix(".mustache") {
            let name = templateName(file)
            let start = SourceLocation(file: content.label, line: 1, column: 1)
            templates[name] = TemplateSource(name: name, text: content.text, start: start)
        }
        return templates
    }

    private static func listFile(of source: PackSource) throws(SpecError) -> PackSource.File {
        let lists = source.files.filter { $0.key.hasSuffix("pack.yml") }
        guard lists.count == 1, let list = lists.first else {
            let count = lists.isEmpty ? "no file" : "more than one file"
            let message = "the pack '\(source.name)' has \(count) whose name ends in 'pack.yml'"
            throw SpecError(.template(.templateSyntax, message, at: nil))
        }
        return list.value
    }

    /// A user's template that nothing leads to has a misspelt name.
    private static func unused(
        _ source: PackSource, _ templates: [String: TemplateSource], reached: Set<String>
    ) -> [Diagnostic] {
        templates.values.sorted { $0.name < $1.name }.compactMap { template in
            guard !reached.contains(template.name), source.files[template.name + ".mustache"]?.isOverride == true
            else { return nil }
            let nearest = SpellingDistance.nearest(to: template.name, among: Array(reached))
            let message = "the pack '\(source.name)' uses no template '\(template.name)'"
            return .template(
                .templateName, message + (nearest.map { ", did you mean '\($0)'?" } ?? ""), at: template.start)
        }
    }
}

// MARK: Rendering

extension [TemplatePack] {
    /// Renders every file of the packs, in the order of their paths, on all cores.
    ///
    /// - Throws: a path that leads out of the output folder.
    package func render(_ subjects: [TemplateSubject]) throws(SpecError) -> [RenderedFile] {
        let results = concurrentMap(subjects) { subject -> Result<[RenderedFile], SpecError> in
            guard let view = subject.view() else { return .success([]) }
            return Result { () throws(SpecError) in
                var files: [RenderedFile] = []
                for pack in self { files += try pack.render(view, as: subject.kind) }
                return files
            }
        }
        var files: [RenderedFile] = []
        for result in results { files += try result.get() }
        return files.sorted { $0.path < $1.path }
    }
}

extension TemplatePack {
    /// The files that the pack writes for one thing.
    fileprivate func render(_ view: Any, as kind: SubjectKind) throws(SpecError) -> [RenderedFile] {
        var files: [RenderedFile] = []
        for output in outputs where output.subject == kind {
            let path = try path(of: output, for: view)
            let text = library.render(view, withTemplate: output.template) ?? ""
            files.append(RenderedFile(path: path, contents: Indentation.apply(to: text)))
        }
        return files
    }

    private func path(of output: Output, for view: Any) throws(SpecError) -> RelativePath {
        let text = output.path.render(view)
        do throws(RelativePath.Failure) {
            return try RelativePath(text)
        } catch {
            let shown = Markdown.code(text).templateText
            let message = "\(shown) can't be the path of a file: \(error.explanation)"
            throw SpecError(Diagnostic(.error, FilesCode.templatePath, message, at: output.pathLocation))
        }
    }
}
