import APIModel
import SpecLoader

/// Turns schemas into types: a reference where a schema is used, a definition for each that needs a declaration.
///
/// Definitions are read one after another from a list of pending ones, never recursively, and results are kept by
/// schema, so that the time depends on the size of the document, not on its depth or its references.
final class SchemaReader {
    let context: ReadingContext
    var paths: SchemaPaths

    /// Results by schema; extensions fill them.
    var facets: [SchemaUse: KeptFacets] = [:]
    var shapes: [SchemaUse: Shape] = [:]
    var finalShapes: [SchemaUse: (shape: Shape, use: SchemaUse)] = [:]
    var accesses: [Node: Access] = [:]
    /// What the members of unions have in common.
    var unionFacts: [SchemaUse: ValueFacts] = [:]
    /// The values of enumerations that properties have.
    var constants: [SchemaUse: UnionCandidate.Constants] = [:]
    /// The tags of the members of unions that are members themselves.
    var nestedTags: [SchemaUse: [String]] = [:]
    /// For each union those that it is in a cycle with, and itself; none for most.
    var unionCycles: [Node: Set<Node>] = [:]
    /// Which named schemas extend which.
    private(set) lazy var inheritance = Inheritance(in: self)
    private var references: [SchemaUse: TypeReference] = [:]
    private var targets: [Node: Node?] = [:]
    /// The names of dynamic references, by schema.
    var dynamicNames: [Node: Set<String>] = [:]
    /// Whether a node below a key that isn't a keyword is a schema, or contains one.
    var unreadNodes: [Node: Bool] = [:]

    private var ids: [SchemaUse: TypeID] = [:]
    private var owners: [TypeID: SchemaUse] = [:]
    private var pending: [(use: SchemaUse, located: LocatedType)] = []
    private(set) var definitions: [TypeID: TypeDefinition] = [:]

    /// Schemas that are being read or merged, and how deeply they are nested.
    var inProgress: Set<SchemaUse> = []
    var shapesInProgress: Set<SchemaUse> = []
    var mergesInProgress: Set<SchemaUse> = []
    /// How many properties schemas have from others that they extend: each has all that those have.
    var inheritedCount = 0
    /// More than any real document has.
    var mostInherited = 500_000
    private var depth = 0
    /// More levels of schemas without a definition than any real document has, and few enough for a small stack.
    private static let deepestNesting = 20

    init(_ context: ReadingContext, names: SchemaNames, places: PlaceNames) {
        self.context = context
        paths = SchemaPaths(names: names, places: places)
    }

    /// Guards all recursion; `nil` with a warning if schemas are nested too deeply.
    func nested<Result>(at use: SchemaUse, _ body: () -> Result) -> Result? {
        guard depth < Self.deepestNesting else {
            context.report(.tooDeep, "schemas are nested too deeply here: read as any value", at: use.node)
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return body()
    }
}

// MARK: References to types

extension SchemaReader {
    /// The type of a used schema.
    func type(of use: SchemaUse) -> TypeReference {
        if let known = references[use] { return known }
        guard inProgress.insert(use).inserted else {
            context.report(
                .recursiveSchema, "this schema contains itself with no object in between: read as any value",
                at: use.node)
            return .any
        }
        defer { inProgress.remove(use) }
        guard let type = nested(at: use, { readType(of: use) }) else { return .any }
        references[use] = type
        if use.typeIndex == nil { context.examples.insert(context.schemaExampleValues(of: use.node), of: type) }
        return type
    }

    private func readType(of use: SchemaUse) -> TypeReference {
        let shape = shape(of: use)
        if paths.names[use.node] != nil, use.isWhole, use.scope == nil {
            let type = TypeReference.named(define(use))
            return shape.needsDefinition && shape.isNullable ? type.orNull : type
        }
        return type(shape, at: use)
    }

    /// The type of a schema without a name.
    private func type(_ shape: Shape, at use: SchemaUse) -> TypeReference {
        let type: TypeReference =
            switch shape.kind {
            case .any: .any
            case .null: .nullable(.any)
            case .primitive(let primitive, let limits): .primitive(primitive, limits)
            case .array(let items, let limits): .array(of: items.map { self.type(of: $0) } ?? .any, limits)
            case .dictionary(let values, let limits): .dictionary(of: values.map { self.type(of: $0) } ?? .any, limits)
            case .reference(let target): self.type(of: target)
            case .object, .tuple, .enumeration, .union: .named(define(use))
            }
        return shape.isNullable ? type.orNull : type
    }

    /// The id of a schema's definition, which is pending until it is read.
    private func define(_ use: SchemaUse) -> TypeID {
        if let id = ids[use] { return id }
        var located = paths.locate(use)
        var canonical = use
        canonical.path = located.path
        if let owner = owners[located.id], owner != canonical {
            // Aliases bring two nodes to one pointer of a path: the anchor's own pointer distinguishes them.
            located.id.rawValue += "@" + use.node.pointer.description
        }
        ids[use] = located.id
        if owners.updateValue(canonical, forKey: located.id) == nil { pending.append((canonical, located)) }
        return located.id
    }

    /// The target of a mapping's `$ref`: the first named schema that it leads through, or the last node. `nil` after a
    /// diagnostic.
    func target(of reference: Node) -> Node? {
        if let known = targets[reference] { return known }
        let target = findTarget(of: reference)
        targets[reference] = .some(target)
        return target
    }

    private func findTarget(of reference: Node) -> Node? {
        guard context.hasReadableReference(reference) else { return nil }
        if reference["$ref"] == nil {
            context.report(
                .dynamicReference, "read as '$ref', unless a schema that refers to this one has its anchor in '$defs'",
                at: reference.referenceNode ?? reference)
        }
        var node = reference
        var seen: Set<Node> = []
        while let text = node.reference, seen.insert(node).inserted {
            guard let next = context.document.resolve(text, in: node).node else { break }
            if paths.names[next] != nil { return next }
            node = next
        }
        // The loader reports what is wrong with the reference.
        return context.document.resolve(reference).map(unwrapped)
    }

    /// The schema that has the `oneOf`, for the only member beside `null`: they are one type.
    private func unwrapped(_ node: Node) -> Node {
        guard let list = node.parent, list.kind == .sequence, let owner = list.parent,
            owner["oneOf"] == list || owner["anyOf"] == list, list.hasOneMember, !node.isNullSchema
        else { return node }
        return owner
    }
}

// MARK: Definitions

extension SchemaReader {
    /// Adds the definition of a named schema.
    func defineNamed(_ entry: SchemaNames.Entry) -> TypeID {
        let use = SchemaUse(entry.node, path: nil)
        guard paths.names[entry.node] == entry.names else {
            // An alias of a schema that has another name.
            let pointer = JSONPointer(tokens: ["components", "schemas"] + entry.names)
            let id = TypeID(rawValue: pointer.description)
            let schemaPath = SchemaPath(root: .schema(entry.names), steps: [])
            let alias = LocatedType(id: id, schemaPath: schemaPath, path: nil)
            definitions[id] = definition(.alias(type(of: use)), of: use, alias)
            return id
        }
        if !context.schemaExampleValues(of: entry.node).isEmpty { _ = type(of: use) }
        return define(use)
    }

    /// The schema of a definition.
    func node(of id: TypeID) -> Node? { owners[id]?.node }

    /// Adds a type that isn't read from a schema.
    func add(_ definition: TypeDefinition) { definitions[definition.id] = definition }

    /// Reads all pending definitions, and those that they make pending.
    func finish() {
        while let (use, located) = pending.popLast() {
            definitions[located.id] = definition(kind(of: use), of: use, located)
        }
    }

    private func kind(of use: SchemaUse) -> TypeDefinition.Kind {
        let shape = shape(of: use)
        switch shape.kind {
        case .object(let facets): return .object(object(facets, at: use))
        case .tuple(let facets): return .tuple(tuple(facets))
        case .enumeration(let enumeration): return .enumeration(enumeration)
        case .union(let alternatives): return .union(union(alternatives))
        case .reference:
            // `finalShape` reports a cycle of references.
            return .alias(finalShape(of: use) == nil ? .any : type(shape, at: use))
        case .any, .null, .primitive, .array, .dictionary: return .alias(type(shape, at: use))
        }
    }

    private func definition(
        _ kind: TypeDefinition.Kind, of use: SchemaUse, _ located: LocatedType
    ) -> TypeDefinition {
        TypeDefinition(
            id: located.id, schemaPath: located.schemaPath,
            name: use.isWhole ? name(of: use.node) : nil, kind: kind,
            documentation: use.isWhole ? documentation(of: use.node) : Documentation(),
            isDeprecated: context.isDeprecated(use.node),
            unmodeledKeywords: unmodeledKeywords(ofDefinition: use),
            sourceLocation: use.node.location)
    }

    /// The name that an extension gives the type of a schema. Of a property it would be the property's.
    private func name(of node: Node) -> String? {
        guard node.hasExtensions else { return nil }
        return (paths.names[node] == nil ? nil : context.name(.typeName, of: node))
            ?? context.name(.enumeration, of: node)
    }

    /// The documentation of a schema, or else of an inline schema that it consists of.
    private func documentation(of node: Node) -> Documentation {
        let own = context.documentation(of: node)
        guard own.summary == nil, own.description == nil else { return own }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            guard let list = node[keyword], keyword == "allOf" || list.hasOneMember else { continue }
            for part in list.elements where part.referenceNode == nil {
                let documentation = context.documentation(of: part)
                if !documentation.isEmpty { return documentation }
            }
        }
        return own
    }
}
