/// The Swift files of a generated client.
public struct SwiftInterface: Hashable, Sendable {
    private let files: [String]
    private let names: DirectedNames?

    /// - Parameters:
    ///   - files: The text of every Swift file of the client, in any order.
    ///   - names: What the client calls the types of each schema, by which renamed ones are told from others.
    public init(files: [String], names: DirectedNames? = nil) {
        self.files = files.sorted()
        self.names = names
    }

    /// The changes from this state of the client to another.
    public func report(to new: SwiftInterface) -> SwiftReport {
        if files == new.files { return SwiftReport(changes: [], step: .none) }
        // Most files are the same in both states: each text is read once.
        let texts = Set(files + new.files)
        let read = Dictionary(uniqueKeysWithValues: texts.map { ($0, SwiftScanner.declarations(in: $0)) })
        var comparison = SwiftComparison(
            old: SwiftDeclarations(files.flatMap { read[$0] ?? [] }),
            new: SwiftDeclarations(new.files.flatMap { read[$0] ?? [] }))
        var renamings: [SwiftChange] = []
        if let names, let now = new.names { renamings = names.renamings(to: now) }
        let changes = comparison.changes(besides: renamings)
        if changes.isEmpty { return SwiftReport(changes: [], step: .patch) }
        let breaks = changes.contains { $0.effect == .sourceBreak }
        return SwiftReport(changes: changes, step: breaks ? .major : .minor)
    }
}

/// The declarations of a client that other code can use.
struct SwiftDeclarations {
    /// By qualified name.
    private(set) var types: [String: SwiftDeclaration] = [:]
    /// The members of a type, by its qualified name.
    private(set) var members: [String: [SwiftDeclaration]] = [:]

    init(_ declarations: [SwiftDeclaration]) {
        for declaration in declarations {
            switch declaration.kind {
            case .type, .alias: types[declaration.qualifiedName] = declaration
            case .property, .function, .enumCase: members[declaration.parent, default: []].append(declaration)
            }
        }
    }
}
