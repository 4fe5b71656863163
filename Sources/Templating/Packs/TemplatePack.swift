import Diagnostics
import Files

/// Templates that were read and checked, and the list of what they write.
package struct TemplatePack: Sendable {
    package let name: String
    /// What each template may print.
    package let keys: TemplateKeys
    private let templates: CompiledTemplates
    private let paths: CompiledTemplates
    private let outputs: [Output]

    /// A file, or one for each of several things.
    private struct Output: Sendable {
        var template: Int
        var subject: SubjectKind
        var path: Int
        var pathLocation: SourceLocation
    }

    /// Reads and checks a pack: every name that its templates use is one that the view of its subject declares.
    ///
    /// - Throws: the last error, after all others went to `diagnostics`.
    package init(_ source: PackSource, subjects: [SubjectKind], diagnostics: Diagnostics) throws(SpecError) {
        name = source.name
        let list = try PackList(try source.listFile, subjects: subjects, diagnostics: diagnostics)
        let table = source.table
        var templates = TemplateCompiler(table, options: list.options)
        var pathTable = TemplateTable()
        let pathNumbers = list.entries.map { pathTable.addUnnamed($0.path) }
        var paths = TemplateCompiler(pathTable, options: .path)
        var outputs: [Output] = []
        var problems = list.problems
        for (entry, pathNumber) in zip(list.entries, pathNumbers) {
            let path = paths.compile(pathNumber, for: .view(entry.subject.shape))
            guard let number = table.topmost[entry.template.templateName], entry.template.hasSuffix(".mustache") else {
                let files = table.topmost.keys.map { $0 + ".mustache" }.sorted()
                let message = "no template '\(entry.template)'" + suggestion(for: entry.template, among: files)
                problems.append(.template(.templateName, message, at: entry.templateLocation))
                continue
            }
            let template = templates.compile(number, for: .view(entry.subject.shape))
            outputs.append(
                Output(template: template, subject: entry.subject, path: path, pathLocation: entry.path.start))
        }
        problems += templates.problems + paths.problems + source.unused(table, used: Set(templates.scopes.keys))
        try diagnostics.raise(problems)
        self.outputs = outputs
        self.templates = CompiledTemplates(templates.code, list.options)
        self.paths = CompiledTemplates(paths.code, .path)
        keys = TemplateKeys(templates)
    }
}

// MARK: Reading

extension PackSource {
    /// Whether the pack writes files for each of a subject; `false` where its list can't be read.
    ///
    /// - Parameter subjects: All that a list may say.
    package func writes(_ subject: String, among subjects: [SubjectKind]) -> Bool {
        let list = try? PackList(try listFile, subjects: subjects, diagnostics: Diagnostics())
        return list?.entries.contains { $0.subject.name == subject } ?? false
    }

    /// The templates of the pack. Those that a user replaced are still there, for what replaces them.
    fileprivate var table: TemplateTable {
        var table = TemplateTable()
        for (file, content) in files.sorted(by: { $0.key < $1.key }) where file.hasSuffix(".mustache") {
            for content in [replaced[file], content].compactMap({ $0 }) {
                // Windows' ends of lines would be part of the output.
                let hasReturns = content.text.utf8.contains(UInt8(ascii: "\r"))
                let text = hasReturns ? String(content.text.unicodeScalars.filter { $0 != "\r" }) : content.text
                let start = SourceLocation(file: content.label, line: 1, column: 1)
                table.add(TemplateSource(name: file.templateName, text: text, start: start))
            }
        }
        return table
    }

    /// The errors of a user's templates that nothing leads to: their names are misspelt.
    ///
    /// - Parameter used: The numbers of the templates that something leads to.
    fileprivate func unused(_ table: TemplateTable, used: Set<Int>) -> [Diagnostic] {
        table.topmost.sorted { $0.key < $1.key }.compactMap { template, number in
            guard !used.contains(number), files[template + ".mustache"]?.isFromFolder == true else { return nil }
            let names = used.map { table[$0].name }
            let nearest = SpellingDistance.nearest(to: template, among: names).map { ", did you mean '\($0)'?" } ?? ""
            let message = "the pack '\(name)' uses no template '\(template)'"
            return .template(.templateName, message + nearest, at: table[number].start)
        }
    }

    /// The file that says what the pack writes.
    fileprivate var listFile: File {
        get throws(SpecError) {
            let lists = files.filter { $0.key.hasSuffix("pack.yml") }
            guard lists.count == 1, let list = lists.first else {
                let count = lists.isEmpty ? "no file" : "more than one file"
                let message = "the pack '\(name)' has \(count) whose name ends in 'pack.yml'"
                throw SpecError(.template(.templateSyntax, message, at: nil))
            }
            return list.value
        }
    }
}

extension TemplateOptions {
    /// How the paths of files are printed.
    fileprivate static var path: TemplateOptions {
        var options = TemplateOptions(escaping: .none)
        options.trimsLines = false
        return options
    }
}

extension Diagnostics {
    /// Reports all problems but the last, which it throws.
    fileprivate func raise(_ problems: [Diagnostic]) throws(SpecError) {
        let problems = problems.inOrder
        guard let last = problems.last else { return }
        problems.dropLast().forEach(report)
        throw SpecError(last)
    }
}

extension String {
    /// What partials call the template of a file.
    fileprivate var templateName: String { hasSuffix(".mustache") ? String(dropLast(".mustache".count)) : self }
}

// MARK: Rendering

extension [TemplatePack] {
    /// Renders every file of the packs, in the order of their paths, on all cores.
    ///
    /// - Throws: a path that leads out of the output folder; templates that call one another or print without end.
    package func render(_ subjects: [TemplateSubject]) throws(SpecError) -> [RenderedFile] {
        let results = concurrentMap(subjects) { subject -> Result<[RenderedFile], SpecError> in
            guard contains(where: { $0.writes(subject.kind) }), let view = subject.view() else { return .success([]) }
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
    fileprivate func writes(_ kind: SubjectKind) -> Bool { outputs.contains { $0.subject == kind } }

    /// The files that the pack writes for one thing.
    fileprivate func render(_ view: FieldValue, as kind: SubjectKind) throws(SpecError) -> [RenderedFile] {
        var files: [RenderedFile] = []
        for output in outputs where output.subject == kind {
            let path = try path(of: output, for: view)
            var contents = try templates.render(output.template, view)
            contents.endOnce()
            files.append(RenderedFile(path: path, contents: contents))
        }
        return files
    }

    private func path(of output: Output, for view: FieldValue) throws(SpecError) -> RelativePath {
        let text = String(decoding: try paths.render(output.path, view), as: UTF8.self)
        do throws(RelativePath.Failure) {
            return try RelativePath(text)
        } catch {
            let message = "'\(text.escaped)' can't be the path of a file: \(error.explanation)"
            throw SpecError(Diagnostic(FilesCode.templatePath, message, at: output.pathLocation))
        }
    }
}

extension [UInt8] {
    /// Puts one newline at the end of the bytes, unless there are none.
    fileprivate mutating func endOnce() {
        while let last, last.isBlank || last == UInt8(ascii: "\n") { removeLast() }
        if !isEmpty { append(UInt8(ascii: "\n")) }
    }
}

extension String {
    /// The text with what nobody would see of it written out.
    fileprivate var escaped: String {
        unicodeScalars.map { VisibleText.isHidden($0) ? VisibleText.escape($0) : String($0) }.joined()
    }
}
