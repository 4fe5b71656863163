import APIModel

extension Comparison {
    mutating func compareDocument() {
        let position = Position(subject: .api, directions: .request)
        if let before = SemanticVersion(old.version), let after = SemanticVersion(new.version), after < before {
            report(.versionDecreased, "the version was lowered from `\(old.version)` to `\(new.version)`", at: position)
        }
        compareServers(old.servers, new.servers, at: position)
        compareSecurity(old.security, new.security, at: position)
    }

    mutating func compareServers(_ old: [Server], _ new: [Server], at position: Position) {
        let servers = Matching(old, new, by: \.url)
        for server in servers.removed { report(.serverRemoved, "the server `\(server.url)` was removed", at: position) }
        for server in servers.added { report(.serverAdded, "new server `\(server.url)`", at: position) }
    }

    /// Added, removed and renamed schemas.
    mutating func compareSchemaNames() {
        let schemas = Matching(
            old.types.filter(\.schemaPath.isNamedSchema), new.types.filter(\.schemaPath.isNamedSchema), by: \.id)
        for type in schemas.removed {
            var position = Position(type.schemaPath, directions: [])
            position.old = type.sourceLocation
            if let id = renamed[type.id], let other = newTypes[id], oldTypes[id] == nil {
                position.new = other.sourceLocation
                let name = Position(other.schemaPath, directions: []).subject.name
                report(.schemaRenamed, "the schema was renamed to `\(name)`", at: position)
            } else {
                report(.schemaRemoved, "the schema was removed", at: position)
            }
        }
        let names = Set(renamed.filter { newTypes[$0.key] == nil }.values)
        for type in schemas.added where !names.contains(type.id) {
            var position = Position(type.schemaPath, directions: [])
            position.new = type.sourceLocation
            report(.schemaAdded, "new schema", at: position)
        }
    }
}
