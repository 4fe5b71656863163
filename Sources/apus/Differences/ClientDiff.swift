import APIDiff

/// What changed between two states of a client.
struct ClientDiff {
    struct Ignored {
        var change: Change
        var reason: String
    }
    /// `nil` for documents that no client names.
    let module: String?
    let old: String
    let new: String
    let oldVersion: String
    let newVersion: String
    /// Without those that `apus.yml` ignores.
    var changes: [Change]
    var ignored: [Ignored]
    /// `nil` for a client without Swift.
    let swift: SwiftReport?

    init(module: String?, from old: ClientState, named oldName: String, to new: ClientState, named newName: String) {
        self.module = module
        (self.old, self.new) = (oldName, newName)
        (oldVersion, newVersion) = (old.api.version, new.api.version)
        changes = []
        ignored = []
        if let before = old.interface, let after = new.interface {
            swift = before.report(to: after)
        } else {
            swift = nil
        }
        for change in old.api.changes(to: new.api) {
            if let rule = new.client.ignoredChanges.first(where: { $0.matches(change) }) {
                ignored.append(Ignored(change: change, reason: rule.reason))
            } else {
                changes.append(change)
            }
        }
    }

    var isEmpty: Bool { changes.isEmpty && ignored.isEmpty && (swift?.changes ?? []).isEmpty }

    /// "ShopAPI: "; empty where no client is named.
    var title: String { module.map { "\($0): " } ?? "" }

    /// The next version of the client; `nil` when nothing changed, or the old document's version isn't a semantic one.
    var nextVersion: SemanticVersion? {
        guard let step = swift?.step, step != .none else { return nil }
        return SemanticVersion(oldVersion)?.next(step)
    }

    /// How many changes have exactly this severity.
    func count(_ severity: Severity) -> Int { changes.count { $0.severity == severity } }

    /// The same with the paths that the user knows.
    func relocated(old: (String) -> String, new: (String) -> String) -> ClientDiff {
        var diff = self
        diff.changes = changes.map { $0.relocated(old: old, new: new) }
        diff.ignored = ignored.map {
            Ignored(change: $0.change.relocated(old: old, new: new), reason: $0.reason)
        }
        return diff
    }
}

extension Change {
    fileprivate func relocated(old oldPath: (String) -> String, new newPath: (String) -> String) -> Change {
        var change = self
        if let file = old?.file { change.old?.file = oldPath(file) }
        if let file = new?.file { change.new?.file = newPath(file) }
        return change
    }
}
