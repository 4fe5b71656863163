import APIDiff
import ArgumentParser
import Diagnostics
import SpecLoader

/// One comparison: which clients it compares, and where it reads their two states from.
///
/// A client is looked up by its module in the configuration of each state. A document that is given as a file
/// replaces the client's own: the client's overlays, names and options apply to it too.
struct DiffRun {
    let old: DiffState
    let new: DiffState
    /// The path of `apus.yml`; `nil` where there is none.
    let configuration: String?
    /// The module of the only client that is compared; `nil` for all.
    let module: String?
    let options: LoadOptions
    let report: Report
    let scratch: ScratchFolder

    /// What changed in each client. What can't be read is reported.
    func diffs() throws -> [ClientDiff] {
        if old.isFile, new.isFile {
            guard let client = try clientOfFiles() else { return [] }
            return [diff(client, client, nil, nil)].compactMap(\.self)
        }
        guard let configuration else {
            throw ValidationError(
                """
                There is no \(ConfigurationSearch.fileName) here or in a folder above: name one with --config, or two \
                documents.
                """)
        }
        guard let before = side(old, configuration), let after = side(new, configuration) else { return [] }
        // A file has no list of clients: the other state's is taken.
        let olds = before.clients ?? after.clients ?? []
        let news = after.clients ?? before.clients ?? []
        return try pairs(olds, news).compactMap { pair in diff(pair.old, pair.new, before.revision, after.revision) }
    }

    /// What changed in a client, given as it is now; `nil` after a diagnostic.
    func diff(ofClient client: ClientConfiguration) throws -> ClientDiff? {
        if configuration != nil { return try diffs().first }
        guard case .revision(let name) = old else { return diff(client, client, nil, nil) }
        do throws(SpecError) {
            // A client of the command line is compared with itself, in the files of that time.
            let revision = try CheckedOutRevision(name, of: "", scratch: scratch)
            return diff(
                try revision.client(client, isOfRevision: false, options: options), client, revision, nil)
        } catch {
            report.add([error.diagnostic])
            return nil
        }
    }

    private func pairs(_ olds: [ClientConfiguration], _ news: [ClientConfiguration]) throws
        -> [(old: ClientConfiguration, new: ClientConfiguration)]
    {
        let chosen = news.filter { module == nil || $0.module == module }
        if let module, chosen.isEmpty { throw Self.noClient(module, news) }
        if chosen.count > 1, old.isFile || new.isFile {
            let path = old.isFile ? old.words : new.words
            let named = chosen.filter { $0.spec.isSameFile(as: path) }
            guard let client = named.first, named.count == 1 else {
                throw ValidationError("'\(path)' could belong to several clients: choose one with --client.")
            }
            return [(client, client)]
        }
        return chosen.compactMap { client in
            guard let before = olds.first(where: { $0.module == client.module }) else {
                report.add([
                    Diagnostic(
                        ApusCode.missingClient, "'\(old.words)' has no client '\(client.module)' to compare with",
                        at: nil)
                ])
                return nil
            }
            return (before, client)
        }
    }

    private static func noClient(_ module: String, _ clients: [ClientConfiguration]) -> ValidationError {
        let names = clients.map(\.module).joined(separator: ", ")
        return ValidationError("There is no client '\(module)'" + (names.isEmpty ? "." : ": choose one of \(names)."))
    }

    /// The client that two documents are compared as: the one chosen, the one whose document is among them, or none.
    private func clientOfFiles() throws -> ClientConfiguration? {
        let plain = Self.plain(new.words)
        guard let configuration else {
            if let module { throw Self.noClient(module, []) }
            return plain
        }
        guard let clients = clients(of: configuration, revision: nil) else { return nil }
        if let module {
            guard let client = clients.first(where: { $0.module == module }) else {
                throw Self.noClient(module, clients)
            }
            return client
        }
        return clients.first { $0.spec.isSameFile(as: old.words) || $0.spec.isSameFile(as: new.words) } ?? plain
    }

    /// A document that no client names.
    private static func plain(_ path: String) -> ClientConfiguration {
        ClientConfiguration(
            module: "API", client: "Client", spec: path,
            readableFolders: RepositoryFolder.paths(around: path), output: "",
            packs: ["swift-client"])
    }

    // MARK: States

    private struct Side {
        var revision: CheckedOutRevision?
        /// `nil` for a file.
        var clients: [ClientConfiguration]?
    }

    /// `nil` after a diagnostic.
    private func side(_ state: DiffState, _ configuration: String) -> Side? {
        switch state {
        case .workingTree: return clients(of: configuration, revision: nil).map { Side(clients: $0) }
        case .file: return Side()
        case .revision(let name):
            do {
                let revision = try CheckedOutRevision(name, of: configuration.folderOfPath, scratch: scratch)
                let path = try revision.configurationPath(configuration.lastPathComponent)
                return clients(of: path, revision: revision).map { Side(revision: revision, clients: $0) }
            } catch {
                report.add([error.diagnostic])
                return nil
            }
        }
    }

    private func clients(of path: String, revision: CheckedOutRevision?) -> [ClientConfiguration]? {
        let found = Diagnostics()
        let configuration = ConfigurationReader.read(path: path, diagnostics: found)
        report.add(found.all.map { $0.shown(by: revision) })
        return configuration?.clients
    }

    private func diff(
        _ oldClient: ClientConfiguration, _ newClient: ClientConfiguration, _ oldRevision: CheckedOutRevision?,
        _ newRevision: CheckedOutRevision?
    ) -> ClientDiff? {
        guard let before = read(oldClient, in: old, oldRevision), let after = read(newClient, in: new, newRevision)
        else {
            return nil
        }
        let diff = ClientDiff(
            module: newClient == Self.plain(newClient.spec) ? nil : newClient.module, from: before, named: old.words,
            to: after, named: new.words)
        warnOfUnusedEntries(newClient, diff, newRevision)
        return diff.relocated(
            old: { oldRevision?.shown($0) ?? $0 }, new: { newRevision?.shown($0) ?? $0 })
    }

    /// A client in a state; `nil` after a diagnostic. Only errors are reported: 'generate' has the warnings.
    private func read(
        _ client: ClientConfiguration, in state: DiffState, _ revision: CheckedOutRevision?
    ) -> ClientState? {
        let diagnostics = Diagnostics()
        var options = options
        // Beside a revision's files there are none of its time.
        if revision != nil { options.allowsFilesOutsideRoot = false }
        do {
            var client = client
            if let revision, configuration != nil {
                client = try revision.client(client, isOfRevision: true, options: options)
            }
            if case .file(let path) = state {
                client.spec = path
                client.readableFolders += Self.plain(path).readableFolders
            }
            let state = try ClientState(reading: client, options: options, diagnostics: diagnostics)
            let errors = diagnostics.all.filter { $0.severity == .error }
            report.add(errors.map { $0.shown(by: revision) })
            return errors.isEmpty ? state : nil
        } catch {
            report.add([error.diagnostic.shown(by: revision)])
            return nil
        }
    }

    private func warnOfUnusedEntries(
        _ client: ClientConfiguration, _ diff: ClientDiff, _ revision: CheckedOutRevision?
    ) {
        let unused = client.ignoredChanges.filter { entry in !diff.ignored.contains { entry.matches($0.change) } }
        report.add(
            unused.map {
                Diagnostic(
                    ApusCode.unusedIgnore, "\($0.words) ignores no change: the entry can be removed", at: $0.location
                ).shown(by: revision)
            })
    }
}

extension Diagnostic {
    /// The same with the paths that the user knows.
    fileprivate func shown(by revision: CheckedOutRevision?) -> Diagnostic {
        guard let revision else { return self }
        var shown = self
        shown.message = revision.shown(message)
        if let file = location?.file { shown.location?.file = revision.shown(file) }
        for index in shown.notes.indices {
            shown.notes[index].message = revision.shown(notes[index].message)
            shown.notes[index].location.file = revision.shown(notes[index].location.file)
        }
        return shown
    }
}
