import APIModel

/// Which security schemes the code of a client names: none while the document has one scheme, for then each request
/// takes what the client has.
struct SecurityLayout: Sendable {
    /// What a request takes that doesn't say so itself; `nil` where the document doesn't say.
    let usual: SwiftCode?
    /// The schemes that the code names, in the order of their names in the document.
    let schemes: [SecuritySchemeView]

    private let names: [String: SwiftIdentifier]
    private let usualNames: [[String]]
    private let isSecured: Bool

    init(api: API, operations: [APIModel.Operation]) {
        isSecured = !api.security.isEmpty
        usualNames = api.security.alternatives
        guard api.securitySchemes.count > 1 else {
            (usual, schemes, names) = (nil, [], [:])
            return
        }
        let kinds = Dictionary(api.securitySchemes.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let asked = operations.flatMap { $0.security.alternatives.joined() } + usualNames.joined()
        // A name depends on all that the document declares, and not on which operations there are.
        let all = Set(kinds.keys).union(asked).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let names = NameScope(all.map { .init(key: $0, original: $0, identifier: .value(from: $0)) }).identifiers
        self.names = names
        let special = operations.filter { [usualNames] in $0.security.alternatives != usualNames }
        let used = Set(special.flatMap { $0.security.alternatives.joined() }).union(usualNames.joined())
        schemes = all.filter(used.contains).compactMap { name in
            names[name].map { SecuritySchemeView(name: $0, scheme: SwiftStringLiteral(name), kind: .init(kinds[name])) }
        }
        usual = usualNames.isEmpty ? nil : SwiftCode(usualNames.map { Self.code($0, names) }, separator: ", ")
    }

    /// Whether an operation takes no credentials, in a document where others do.
    func isPublic(_ operation: APIModel.Operation) -> Bool { isSecured && operation.security.isEmpty }

    /// The alternatives of an operation, as arguments; `nil` where they are the client's own.
    func alternatives(of operation: APIModel.Operation) -> SwiftCode? {
        let alternatives = operation.security.alternatives
        guard !names.isEmpty, !alternatives.isEmpty, alternatives != usualNames else { return nil }
        return SwiftCode(alternatives.map { Self.code($0, names) }, separator: ", ")
    }

    private static func code(_ schemes: [String], _ names: [String: SwiftIdentifier]) -> SwiftCode {
        let members = schemes.compactMap { names[$0].map { SwiftCode([".", .init($0.afterDot)]) } }
        return SwiftCode(["[", .init(SwiftCode(members, separator: ", ")), "]"])
    }
}

extension [SecurityRequirement] {
    /// The names of the schemes of each alternative, without what only differs in scopes.
    fileprivate var alternatives: [[String]] {
        reduce(into: []) { alternatives, requirement in
            let names = requirement.schemes.map(\.name)
            if !alternatives.contains(names) { alternatives.append(names) }
        }
    }
}

extension SwiftCode {
    /// What the runtime calls a scheme; `nil` is one that the document doesn't declare.
    fileprivate init(_ kind: SecurityScheme.Kind?) {
        switch kind {
        case .bearer, .oauth2, .openIDConnect: self.init([".bearer"])
        case .basic: self.init([".basic"])
        case .http(let scheme): self.init([".http(", .init(SwiftStringLiteral(scheme)), ")"])
        case .apiKey(let name, let place):
            self.init([
                ".apiKey(", .init(SwiftStringLiteral(name)), ", in: .",
                .init(SwiftIdentifier.member(from: place.rawValue).afterDot), ")",
            ])
        case .mutualTLS: self.init([".mutualTLS"])
        case nil: self.init([".undefined"])
        }
    }
}
