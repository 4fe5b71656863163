import APIModel
import SpecLoader

/// Which named schemas extend which by `allOf`, and by which discriminator values tell them apart (OpenAPI 3.1.1
/// §4.8.25.2, "Models with Polymorphism Support").
struct Inheritance {
    /// The schemas that extend a schema directly, sorted by name.
    private var children: [Node: [Node]] = [:]
    private var parents: [Node: [Node]] = [:]
    private var named: [String: Node] = [:]

    init(in reader: SchemaReader) {
        let names = reader.paths.names
        // Without a discriminator it doesn't matter which schemas extend which.
        guard names.entries.contains(where: { $0.node.ownDiscriminator != nil }) else { return }
        for entry in names.entries where names[entry.node] == entry.names {
            if let name = entry.names.last { named[name] = named[name] ?? entry.node }
            let bases = reader.bases(of: entry.node)
            parents[entry.node] = bases
            for base in bases { children[base, default: []].append(entry.node) }
        }
    }

    /// The discriminator by which a schema and those that extend it are a union: its own, whether or not others extend
    /// it today, or else that of the nearest schema that it extends, if others extend it. `nil` for other schemas.
    func discriminator(of node: Node) -> Node? {
        if let own = node.ownDiscriminator { return own }
        guard !node.hasAlternatives, children[node] != nil else { return nil }
        return nearestDiscriminator(above: node)
    }

    /// The schema of a name.
    subscript(name: String) -> Node? { named[name] }

    /// The discriminator of the nearest schema that a schema extends.
    func nearestDiscriminator(above node: Node) -> Node? {
        var pending = parents[node] ?? []
        var seen: Set<Node> = [node]
        var index = 0
        while index < pending.count {
            let base = pending[index]
            index += 1
            guard seen.insert(base).inserted else { continue }
            if let discriminator = base.ownDiscriminator { return discriminator }
            // The alternatives of a schema are a union already.
            if !base.hasAlternatives { pending += parents[base] ?? [] }
        }
        return nil
    }

    /// The schemas that extend a schema, directly or through others, parents first. Those below a schema with another
    /// discriminator are told apart by that.
    func descendants(of node: Node, by property: String?) -> [Node] {
        var found: [Node] = []
        var seen: Set<Node> = [node]
        var pending = children[node] ?? []
        var index = 0
        while index < pending.count {
            let child = pending[index]
            index += 1
            guard seen.insert(child).inserted else { continue }
            found.append(child)
            if child.ownDiscriminator.map({ $0["propertyName"]?.string == property }) ?? true {
                pending += children[child] ?? []
            }
        }
        return found
    }
}

extension SchemaReader {
    /// The schemas that a named schema extends: the targets of references in its `allOf`, also in inner ones, and of a
    /// `$ref` that has other keywords beside it.
    fileprivate func bases(of node: Node) -> [Node] {
        var bases: [Node] = []
        if node.reference != nil, pureReference(node) == nil, let target = target(of: node) { bases.append(target) }
        var pending = node["allOf"].map { Array($0.elements) } ?? []
        var seen: Set<Node> = []
        var index = 0
        while index < pending.count {
            let part = pending[index]
            index += 1
            guard part.kind == .mapping, seen.insert(part).inserted else { continue }
            if part.reference != nil {
                if let target = target(of: part), target != node { bases.append(target) }
            } else {
                pending += part["allOf"].map { Array($0.elements) } ?? []
            }
        }
        return bases
    }

    /// Whether a schema is a member of a union because it extends another one, even if it adds nothing to that.
    func extendsUnion(_ node: Node) -> Bool {
        guard paths.names[node] != nil, node["allOf"] != nil, node.reference == nil else { return false }
        return inheritance.nearestDiscriminator(above: node) != nil
    }

    /// The union of an object that has a discriminator, of those that extend it, and of those that the discriminator's
    /// mapping lists; `nil` for other schemas.
    func familyShape(_ facets: Facets, at use: SchemaUse) -> Shape? {
        guard use.typeIndex == nil, facets.alternatives.isEmpty, facets.isObject || facets.types.isEmpty,
            let discriminator = inheritance.discriminator(of: use.node),
            let property = context.string("propertyName", of: discriminator)
        else { return nil }
        var members = inheritance.descendants(of: use.node, by: property)
        var seen = Set(members + [use.node])
        if use.node.ownDiscriminator != nil {
            let mapped = mappedSchemas(of: discriminator).filter { seen.insert($0).inserted }
            members += mapped
        }
        let base = use.base
        return Shape(
            kind: .union(
                Shape.Alternatives(
                    keyword: .allOf, members: members.map { SchemaUse($0, path: nil) } + [base],
                    discriminator: discriminator, base: base)),
            isNullable: facets.isNullable)
    }

    /// The schemas that the mapping of a discriminator leads to, sorted by key.
    private func mappedSchemas(of discriminator: Node) -> [Node] {
        let mapped = context.namedEntries("mapping", of: discriminator).sorted(byBytesOf: \.name).map(\.value)
        return (mapped + [discriminator["defaultMapping"]].compactMap(\.self)).compactMap { value in
            guard let target = value.string else { return nil }
            return inheritance[target] ?? schema(mapped: target, in: discriminator)
        }
    }

    /// An object with all properties that it may have: those that the schema names, and any others.
    func baseFacets(of use: SchemaUse) -> Facets {
        var facets = facets(of: SchemaUse(use.node, path: use.path, scope: use.scope))
        facets.isNullable = false
        facets.extra = .any
        facets.patterns = []
        return facets
    }
}

extension Node {
    /// The discriminator of a schema without alternatives of its own.
    fileprivate var ownDiscriminator: Node? {
        guard !hasAlternatives, let discriminator = self["discriminator"],
            discriminator["propertyName"]?.string != nil
        else { return nil }
        return discriminator
    }

    fileprivate var hasAlternatives: Bool { self["oneOf"] != nil || self["anyOf"] != nil }
}
