import ClientGenerator
import Diagnostics
import Files
import OutputFolder
import SpecLoader

/// One client on its way from its document to its files.
struct ClientGeneration {
    let client: ClientConfiguration
    /// How many Swift files there are; `nil`: one for each type and resource.
    var fileCount: Int?
    let options: LoadOptions

    /// Writes the client's files, and reports what was said of its document and what was done.
    func write(reportingTo report: Report) {
        run(reportingTo: report, otherwise: { .nothingWritten(client.module, $0, $1) }) {
            generated, diagnostics throws(SpecError) in
            let plan = try OutputFolder(client.output).write(generated.files)
            diagnostics.warn(of: plan, in: client.output)
            return .written(plan)
        }
    }

    /// Compares the client's files with those on disk, and reports every difference; `nil` for a document with errors.
    func check(reportingTo report: Report) -> OutputCheck? {
        var check: OutputCheck?
        run(reportingTo: report, otherwise: { .notCompared(client.module, $0, $1) }) {
            generated, diagnostics throws(SpecError) in
            let found = try OutputCheck(of: generated, from: client.output)
            found.report(to: diagnostics)
            check = found
            return .compared(found.plan)
        }
        return check
    }

    /// Makes the client's files and does something with them. A line that says what was done ends the report.
    ///
    /// - Parameters:
    ///   - nothingDone: The line for a document with errors.
    ///   - use: Gets the files of a document without errors.
    private func run(
        reportingTo report: Report, otherwise nothingDone: (ArraySlice<Diagnostic>, Stopwatch) -> RunLine,
        use: (GeneratedClient, Diagnostics) throws(SpecError) -> RunLine.Files
    ) {
        let stopwatch = Stopwatch()
        let earlier = report.diagnostics.count
        let done = report.collect(client.severities) { diagnostics throws(SpecError) -> RunLine? in
            let generated = try generated(diagnostics)
            let all = client.severities.apply(to: diagnostics.all)
            if all.contains(where: { $0.severity == .error }) { return nil }
            let files = try use(generated, diagnostics)
            let undefined = Set(all.filter { $0.code == .init(SpecLoaderCode.unresolvedReference) }.map(\.message))
                .count
            return .client(client.module, generated, undefinedReferences: undefined, files, stopwatch)
        }
        report.say(done.flatMap { $0 } ?? nothingDone(report.diagnostics[earlier...], stopwatch))
    }

    /// The client's files, before they are written.
    private func generated(_ diagnostics: Diagnostics) throws(SpecError) -> GeneratedClient {
        let api = try SpecReading(of: client, options: options).api(diagnostics)
        return try generateClient(
            from: api, options: client.generatorOptions(fileCount: fileCount), diagnostics: diagnostics)
    }
}

extension ClientConfiguration {
    /// - Parameter fileCount: How many Swift files there are; a build tool that wants to know asks for no pages.
    func generatorOptions(fileCount: Int?) -> GeneratorOptions {
        let usualPacks = fileCount == nil ? ["swift-client", "markdown"] : ["swift-client"]
        return GeneratorOptions(
            module: module, clientName: client, packs: packs ?? usualPacks, operations: operations,
            access: access.rawValue,
            nonexhaustive: nonexhaustive, names: names, types: types, templatesFolder: templates, fileCount: fileCount)
    }
}

extension WritePlan {
    /// The files to write that are not as the tool wrote them.
    var edited: [RelativePath] {
        changes.compactMap { change in
            if case .update(let file, _, edited: true) = change { file.path } else { nil }
        }
    }
}

extension Diagnostics {
    /// Warns of what is wrong with the manifest, and of files that somebody changed by hand: where the tool writes them
    /// the change is gone, and where it doesn't any more they are left.
    func warn(of plan: WritePlan, in folder: String) {
        plan.warnings.forEach(report)
        func path(_ path: RelativePath) -> String { path.description.asPath(in: folder) }
        for file in plan.edited {
            report(
                FilesCode.overwrittenFile, "'\(path(file))' was changed by hand; the change was overwritten", at: nil)
        }
        for file in plan.kept {
            report(
                FilesCode.leftFile,
                "'\(path(file))' is no longer needed, but was changed by hand: it is left, and is yours now", at: nil)
        }
    }
}
