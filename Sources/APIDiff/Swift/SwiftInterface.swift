/// What other code can use of a generated client.
public struct SwiftInterface: Hashable, Sendable {
    /// By qualified name.
    let types: [String: SwiftDeclaration]
    /// What stands in a type, by the type's qualified name.
    let members: [String: [SwiftDeclaration]]
    /// The files themselves: comments and bodies count for a patch.
    private let files: [String]

    /// - Parameter files: The text of every Swift file of the client.
    public init(files: [String]) {
        self.files = files.sorted()
        var types: [String: SwiftDeclaration] = [:]
        var members: [String: [SwiftDeclaration]] = [:]
        for declaration in files.flatMap(SwiftScanner.declarations) {
            switch declaration.kind {
            case .type, .alias: types[declaration.qualifiedName] = declaration
            case .property, .function, .enumCase: members[declaration.parent, default: []].append(declaration)
            }
        }
        self.types = types
        self.members = members
    }

    func hasSameText(as other: SwiftInterface) -> Bool { files == other.files }
}

