import APIModel
import SpecLoader

/// Turns schemas into types: a reference where a schema is used, a definition for each that needs a declaration.
///
/// Definitions are read one after the other from a list of what is pending, never inside one another, and what is
/// known of a schema is kept, so that neither depth nor sharing costs more than the document's own size.
final class SchemaReader {
    let context: ReadingContext
    var places: SchemaPlaces

    /// What is known of schemas; see the extensions that fill it.
    var facets: [SchemaSite: Facets] = [:]
    var shapes: [SchemaSite: Shape] = [:]
    var finalShapes: [SchemaSite: (shape: Shape, site: SchemaSite)] = [:]
    private var references: [SchemaSite: TypeReference] = [:]
    private var targets: [Node: Node?] = [:]
    /// Whether what stands below keys that are no keywords is a schema, or holds one.
    var unreadNodes: [Node: Bool] = [:]

    private var ids: [SchemaSite: TypeID] = [:]
    private var owners: [TypeID: SchemaSite] = [:]
    private var pending: [(site: SchemaSite, located: LocatedType)] = []
    private(set) var definitions: [TypeID: TypeDefinition] = [:]

    /// Schemas that are being read or merged, and how deep they are nested.
    var inProgress: Set<SchemaSite> = []
    var shapesInProgress: Set<SchemaSite> = []
    var mergesInProgress: Set<SchemaSite> = []
    private var depth = 0
    /// Deeper than any real document nests schemas without a definition between, and shallow enough for a small stack.
    private static let deepestNesting = 20

    init(_ context: ReadingContext, names: SchemaNames) {
        self.context = context
        places = SchemaPlaces(names: names)
    }

    /// Guards everything that recurses; `nil` with a warning when schemas are nested too deep.
    func nested<Result>(at site: SchemaSite, _ body: () -> Result) -> Result? {
        guard depth < Self.deepestNesting else {
            context.warn(.tooDeep, "schemas are nested too deep here: read as any value", at: site.node)
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return body()
    }
}

// MARK: References to types

extension SchemaReader {
    /// What stands where a schema is used.
    func type(of site: SchemaSite) -> TypeReference {
        if let known = references[site] { return known }
        guard inProgress.insert(site).inserted else {
            context.warn(.recursiveSchema, "this schema is part of itself with no object between", at: site.node)
            return .any
        }
        defer { inProgress.remove(site) }
        guard let type = nested(at: site, { readType(of: site) }) else { return .any }
        references[site] = type
        return type
    }

    private func readType(of site: SchemaSite) -> TypeReference {
        let shape = shape(of: site)
        if places.names[site.node] != nil, site.typeIndex == nil {
            let type = TypeReference.named(define(site))
            return shape.needsDefinition && shape.isNullable ? type.orNull : type
        }
        return type(shape, at: site)
    }

    /// The type of a shape where no name of its own is due.
    private func type(_ shape: Shape, at site: SchemaSite) -> TypeReference {
        let type: TypeReference =
            switch shape.kind {
            case .any: .any
            case .null: .nullable(.any)
            case .primitive(let primitive, let limits): .primitive(primitive, limits)
            case .array(let items, let limits): .array(of: items.map { self.type(of: $0) } ?? .any, limits)
            case .dictionary(let values, let limits): .dictionary(of: values.map { self.type(of: $0) } ?? .any, limits)
            case .reference(let target): self.type(of: target)
            case .object, .enumeration, .union: .named(define(site))
            }
        return shape.isNullable ? type.orNull : type
    }

    /// The id of a schema's definition, which is read later.
    private func define(_ site: SchemaSite) -> TypeID {
        if let id = ids[site] { return id }
        var located = places.locate(site)
        let home = SchemaSite(site.node, path: located.path, typeIndex: site.typeIndex)
        if let owner = owners[located.id], owner != home {
            // Two nodes that aliases bring to one place of a path: the anchor's own place tells them apart.
            located.id.rawValue += "@" + site.node.pointer.description
        }
        ids[site] = located.id
        if owners.updateValue(home, forKey: located.id) == nil { pending.append((home, located)) }
        return located.id
    }

    /// Where a mapping's `$ref` leads: the first named schema on the way, or else the end. `nil` after a diagnostic.
    func target(of reference: Node) -> Node? {
        if let known = targets[reference] { return known }
        let target = findTarget(of: reference)
        targets[reference] = .some(target)
        return target
    }

    private func findTarget(of reference: Node) -> Node? {
        guard context.hasReadableReference(reference) else { return nil }
        var node = reference
        var seen: Set<Node> = []
        while let text = node.reference, seen.insert(node).inserted {
            guard let next = context.document.resolve(text, in: node).node else { break }
            if places.names[next] != nil { return next }
            node = next
        }
        // The loader reports what is wrong with the reference.
        return context.document.resolve(reference).map(home)
    }

    /// The only member of a `oneOf` beside `null` is the schema that has the `oneOf`.
    private func home(of node: Node) -> Node {
        guard let list = node.parent, list.kind == .sequence, let owner = list.parent,
            owner["oneOf"] == list || owner["anyOf"] == list, list.hasOneMember, !node.isNullSchema
        else { return node }
        return owner
    }
}

extension TypeReference {
    /// The same, or `null`.
    var orNull: TypeReference {
        switch self {
        case .any, .nullable: self
        case .primitive, .array, .dictionary, .named: .nullable(self)
        }
    }

    /// The same without `null`.
    var withoutNull: TypeReference {
        if case .nullable(let type) = self { type } else { self }
    }
}

// MARK: Definitions

extension SchemaReader {
    /// Adds the definition of a named schema.
    func defineNamed(_ entry: SchemaNames.Entry) -> TypeID {
        let site = SchemaSite(entry.node, path: nil)
        guard places.names[entry.node] == entry.names else {
            // An alias of a schema that has a place of its own.
            let pointer = JSONPointer(tokens: ["components", "schemas"] + entry.names)
            let id = TypeID(rawValue: pointer.description)
            let schemaPath = SchemaPath(root: .schema(entry.names), steps: [])
            let alias = LocatedType(id: id, schemaPath: schemaPath, path: nil)
            definitions[id] = definition(.alias(type(of: site)), of: site, alias)
            return id
        }
        return define(site)
    }

    /// The schema of a definition.
    func node(of id: TypeID) -> Node? { owners[id]?.node }

    /// Adds a type that no schema describes as a whole.
    func add(_ definition: TypeDefinition) { definitions[definition.id] = definition }

    /// Reads everything that was defined so far, and what that leads to.
    func finish() {
        while let (site, located) = pending.popLast() {
            definitions[located.id] = definition(kind(of: site), of: site, located)
        }
    }

    private func kind(of site: SchemaSite) -> TypeDefinition.Kind {
        let shape = shape(of: site)
        switch shape.kind {
        case .object(let facets): return .object(object(facets, at: site))
        case .enumeration(let enumeration): return .enumeration(enumeration)
        case .union(let alternatives): return .union(union(alternatives))
        case .reference:
            // A circle of references is nothing; the walk reports it.
            return .alias(finalShape(of: site) == nil ? .any : type(shape, at: site))
        case .any, .null, .primitive, .array, .dictionary: return .alias(type(shape, at: site))
        }
    }

    private func definition(
        _ kind: TypeDefinition.Kind, of site: SchemaSite, _ located: LocatedType
    ) -> TypeDefinition {
        TypeDefinition(
            id: located.id, schemaPath: located.schemaPath, kind: kind,
            documentation: site.typeIndex == nil ? documentation(of: site.node) : Documentation(),
            isDeprecated: site.node.kind == .mapping && context.flag("deprecated", of: site.node),
            unmodeledKeywords: foldedOfDefinition(at: site),
            sourceLocation: site.node.location)
    }

    /// A schema's words, or those of an inline part that it is made of.
    private func documentation(of node: Node) -> Documentation {
        let own = context.documentation(of: node)
        guard own.summary == nil, own.description == nil else { return own }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            guard let list = node[keyword], keyword == "allOf" || list.hasOneMember else { continue }
            for part in list.elements where part["$ref"] == nil {
                let documentation = context.documentation(of: part)
                if !documentation.isEmpty { return documentation }
            }
        }
        return own
    }
}
