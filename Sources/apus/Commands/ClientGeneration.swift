import APIModel
import ClientGenerator
import SpecLoader

/// The way of one client from its document to its files.
struct ClientGeneration {
    let client: ClientConfiguration
    let options: LoadOptions

    /// Writes the client; what there is to say goes to the report, and at last a line that says what was done.
    func run(reportingTo report: Report) {
        let stopwatch = Stopwatch()
        let earlier = report.diagnostics.count
        let done = report.collect(client.severities) { diagnostics throws(SpecError) in try write(diagnostics) }
        let found = report.diagnostics[earlier...].severities
        let summary = done.flatMap { $0 } ?? "nothing written; \(found)"
        report.summarize("\(client.module): \(summary) (\(stopwatch.seconds))")
    }

    /// What was done, or `nil` when the document has errors: nothing is written then.
    private func write(_ diagnostics: Diagnostics) throws(SpecError) -> String? {
        let reading = SpecReading(
            path: client.spec, overlays: client.overlays, paginations: client.paginations, options: options)
        let api = try reading.api(diagnostics)
        let generated = try generateClient(from: api, options: client.generatorOptions, diagnostics: diagnostics)
        if client.severities.apply(to: diagnostics.all).contains(where: { $0.severity == .error }) { return nil }

        var parts = ["\(counted(generated.operationCount, "operation")), \(counted(generated.typeCount, "type"))"]
        let undefined = Set(diagnostics.all.filter { $0.code == .unresolvedReference }.map(\.message)).count
        if undefined > 0 { parts.append("\(counted(undefined, "undefined reference")) became JSONValue") }
        let plan = try OutputFolder(client.output).write(generated.files)
        diagnostics.warnOfEdits(plan, in: client.output)
        parts.append(plan.summary)
        return parts.joined(separator: "; ")
    }
}

extension ClientConfiguration {
    var generatorOptions: GeneratorOptions {
        GeneratorOptions(
            module: module, clientName: client, packs: packs, operations: operations, access: access.rawValue,
            names: names, templatesFolder: templates)
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
            warn(.output, "'\(path.description.asPath(in: folder))' was changed by hand; the change is gone", at: nil)
        }
    }
}
