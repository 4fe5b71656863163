import ClientGenerator
import Diagnostics
import Files
import OutputFolder
import SpecLoader

/// The way of one client from its document to its files.
struct ClientGeneration {
    let client: ClientConfiguration
    /// How many Swift files there are; `nil`: one for each type and resource.
    var fileCount: Int?
    let options: LoadOptions

    /// Writes the client; what there is to say goes to the report, and at last a line that says what was done.
    func write(reportingTo report: Report) {
        run(reportingTo: report, otherwise: "nothing written") { generated, diagnostics throws(SpecError) in
            let plan = try OutputFolder(client.output).write(generated.files)
            diagnostics.warnOfEdits(plan, in: client.output)
            return plan.summary
        }
    }

    /// Makes the client's files and does something with them; what there is to say goes to the report, and at last a
    /// line that says what was done.
    ///
    /// - Parameter use: Returns what was done, in a few words. A document with errors doesn't come so far.
    func run(
        reportingTo report: Report, otherwise nothingDone: String,
        use: (GeneratedClient, Diagnostics) throws(SpecError) -> String
    ) {
        let stopwatch = Stopwatch()
        let earlier = report.diagnostics.count
        let done = report.collect(client.severities) { diagnostics throws(SpecError) -> String? in
            let generated = try generated(diagnostics)
            let all = client.severities.apply(to: diagnostics.all)
            if all.contains(where: { $0.severity == .error }) { return nil }
            return generated.summary(all) + "; " + (try use(generated, diagnostics))
        }
        let found = report.diagnostics[earlier...].severities
        let summary = done.flatMap { $0 } ?? "\(nothingDone); \(found)"
        report.summarize("\(client.module): \(summary) (\(stopwatch.seconds))")
    }

    /// The client's files, before they are written.
    func generated(_ diagnostics: Diagnostics) throws(SpecError) -> GeneratedClient {
        let api = try SpecReading(of: client, options: options).api(diagnostics)
        return try generateClient(
            from: api, options: client.generatorOptions(fileCount: fileCount), diagnostics: diagnostics)
    }
}

extension GeneratedClient {
    /// Such as `83 operations, 949 types; 2 undefined references became JSONValue`.
    fileprivate func summary(_ diagnostics: [Diagnostic]) -> String {
        let size = "\(counted(operationCount, "operation")), \(counted(typeCount, "type"))"
        let undefined = Set(diagnostics.filter { $0.code == .init(SpecLoaderCode.unresolvedReference) }.map(\.message))
            .count
        return undefined == 0 ? size : "\(size); \(counted(undefined, "undefined reference")) became JSONValue"
    }
}

extension ClientConfiguration {
    /// - Parameter fileCount: How many Swift files there are; a build tool that wants to know asks for no pages.
    func generatorOptions(fileCount: Int?) -> GeneratorOptions {
        let usualPacks = fileCount == nil ? ["swift-client", "markdown"] : ["swift-client"]
        return GeneratorOptions(
            module: module, clientName: client, packs: packs ?? usualPacks, operations: operations,
            access: access.rawValue,
            nonexhaustive: nonexhaustive, names: names, templatesFolder: templates, fileCount: fileCount)
    }
}

extension WritePlan {
    /// Such as `3 files written, 207 unchanged, 1 removed`.
    var summary: String {
        let removed = changes.count { if case .remove = $0 { true } else { false } }
        let written = "\(counted(changes.count - removed, "file")) written, \(unchanged.count) unchanged"
        return removed == 0 ? written : "\(written), \(removed) removed"
    }

    /// The files that are not as the tool wrote them.
    var edited: [RelativePath] {
        changes.compactMap { change in
            switch change {
            case .update(let file, _, edited: true): file.path
            case .remove(let path, _, edited: true): path
            case .create, .update, .remove: nil
            }
        }
    }
}

extension Diagnostics {
    /// Somebody changed generated files by hand, and the changes are gone: not a thing to do in silence.
    fileprivate func warnOfEdits(_ plan: WritePlan, in folder: String) {
        for path in plan.edited {
            warn(
                FilesCode.output, "'\(path.description.asPath(in: folder))' was changed by hand; the change is gone",
                at: nil)
        }
    }
}
