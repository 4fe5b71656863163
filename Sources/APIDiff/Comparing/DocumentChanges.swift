import APIModel

extension Comparison {
    mutating func compareDocument() {
        let site = Site(subject: .api, directions: .request)
        if let before = SemanticVersion(old.version), let after = SemanticVersion(new.version), after < before {
            report(.versionDecreased, "version `\(old.version)` became `\(new.version)`", at: site)
        }
        compareServers(old.servers, new.servers, at: site)
        compareSecurity(old.security, new.security, at: site)
    }

    mutating func compareServers(_ old: [Server], _ new: [Server], at site: Site) {
        let servers = Matching(old, new, by: \.url)
        for server in servers.removed { report(.serverRemoved, "server `\(server.url)` is gone", at: site) }
        for server in servers.added { report(.serverAdded, "new server `\(server.url)`", at: site) }
    }

    /// What became of the named schemas themselves.
    mutating func compareSchemaNames() {
        let schemas = Matching(
            old.types.filter(\.schemaPath.isNamedSchema), new.types.filter(\.schemaPath.isNamedSchema), by: \.id)
        for type in schemas.removed {
            var site = Site(type.schemaPath, directions: [])
            site.old = type.sourceLocation
            if let id = renamed[type.id], let other = newTypes[id], oldTypes[id] == nil {
                site.new = other.sourceLocation
                let name = Site(other.schemaPath, directions: []).subject.name
                report(.schemaRenamed, "the schema is called `\(name)` now", at: site)
            } else {
                report(.schemaRemoved, "the schema is gone", at: site)
            }
        }
        let names = Set(renamed.filter { newTypes[$0.key] == nil }.values)
        for type in schemas.added where !names.contains(type.id) {
            var site = Site(type.schemaPath, directions: [])
            site.new = type.sourceLocation
            report(.schemaAdded, "new schema", at: site)
        }
    }
}
