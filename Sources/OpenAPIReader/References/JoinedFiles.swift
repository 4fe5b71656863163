import Diagnostics
import SpecLoader

extension SpecDocument {
    /// Makes one document of all files, as every reader of the API does: what references find in other files becomes
    /// components, or a path's own item, and a reference where the standard has none is replaced with what it leads to.
    ///
    /// - Throws: `SpecError` if the document would then be too deep.
    public func joinFiles(diagnostics: Diagnostics) throws(SpecError) {
        let version = (try? OpenAPIVersion(of: self, diagnostics)) ?? .v30
        _ = try ReadingContext(self, version: version, diagnostics: diagnostics).joinFiles(reportsUnresolved: true)
    }
}

extension ReadingContext {
    /// Makes one document of all files, and returns where its references lead.
    ///
    /// - Parameter reportsUnresolved: Whether references that lead nowhere are reported here, not by who needs them.
    func joinFiles(reportsUnresolved: Bool) throws(SpecError) -> [ReferenceWalk.Found] {
        var walk = ReferenceWalk(self, reportsUnresolved: reportsUnresolved)
        walk.run()
        // Of the paths that refer to one item the first has it.
        var homes: [Node: ReferenceWalk.PathReference] = [:]
        for reference in walk.pathReferences {
            let known = homes[reference.target]
            if known.map({ reference.path.precedesByBytes($0.path) }) ?? true { homes[reference.target] = reference }
        }
        for home in homes.values { document.put(home.target, at: home.slot, of: home.paths) }
        try document.join(
            walk.found.map { found in
                ComponentReference(
                    found.holder, key: found.key, to: found.target,
                    section: ["components", sectionName(for: found.kind)])
            },
            homes: Array(homes.keys))
        return walk.found
    }

    /// Where a document has such objects to refer to, in its version (OpenAPI 3.2.0 §4.8).
    private func sectionName(for kind: ObjectKind) -> String {
        guard let name = kind.componentSection else { return "x-objects" }
        switch kind {
        case .pathItem where version < .v31, .mediaType where version < .v32: return "x-" + name
        default: return name
        }
    }
}
