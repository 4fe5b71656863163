import APIModel
import Files

/// The types that a client declares, and what each is nested in.
struct DeclaredTypes {
    /// A group of types that is not a type itself.
    struct Group {
        let name: SwiftTypeName
        /// The groups below, parents first.
        let groups: [SwiftTypeName]
    }

    /// The types that have a file of their own, sorted by name.
    let models: [DeclarationPlan]
    /// The groups at the module's top.
    let groups: [Group]

    private let plans: [TypeID: DeclarationPlan]
    private let nested: [SwiftTypeName: [DeclarationPlan]]

    init(_ types: [TypeDefinition], layout: DeclarationLayout) {
        let names = layout.types.names
        let shared = layout.sharedProperties(of: types)
        let all = concurrentMap(types) { layout.plan(of: $0, shared: shared[$0.id] ?? []) }.compactMap { $0 }
        plans = Dictionary(all.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        let groupNames = names.allGroups
        let parents = Set(groupNames)
        models = all.filter { $0.name.parent.map(parents.contains) ?? true }.sorted { $0.name < $1.name }
        groups = groupNames.filter { $0.parent == nil }.map { top in
            Group(name: top, groups: groupNames.filter { $0.components.first == top.last && $0.parent != nil })
        }
        let inner = all.filter { !$0.definition.isNamed && $0.name.parent != nil }.sorted { $0.name < $1.name }
        nested = Dictionary(grouping: inner) { $0.name.parent ?? $0.name }
    }

    /// The type of an id; `nil` for an alias that needs no declaration.
    subscript(id: TypeID) -> DeclarationPlan? { plans[id] }

    /// The types that are nested in another one, in the order of their names.
    func nested(in name: SwiftTypeName) -> [DeclarationPlan] { nested[name] ?? [] }
}
