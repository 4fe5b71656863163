/// Which of a client's credentials a request takes (OpenAPI 3.1.1 §4.8.30).
enum SecuritySelection: Sendable {
    /// Nothing is known of what is asked for: every credential that is tied to no scheme's name.
    case unspecified
    /// One of several sets of schemes is enough; none at all takes no credential.
    case oneOf([[SecurityScheme]])
    /// The credentials were given to this very request: every one.
    case everything

    init(_ alternatives: [[SecurityScheme]]?) { self = alternatives.map(Self.oneOf) ?? .unspecified }
}

extension Authentication {
    /// The credentials that go with a request.
    ///
    /// The first alternative all of whose schemes have a credential decides. One that needs no credential is taken
    /// behind those that do: who has a credential may be let in to more. Where no alternative can be satisfied,
    /// everything goes, but for what is tied to a name that isn't asked for: documents are wrong more often than
    /// callers.
    func credentials(for selection: SecuritySelection) -> [Credential] {
        switch selection {
        case .everything: return credentials
        case .unspecified: return credentials.filter { $0.schemeName == nil }
        case .oneOf(let alternatives):
            let satisfied = alternatives.lazy.compactMap { self.credentials(satisfying: $0) }
            if let chosen = satisfied.first(where: { !$0.isEmpty }) { return chosen }
            if alternatives.isEmpty || satisfied.first != nil { return [] }
            let names = Set(alternatives.joined().map(\.name))
            return credentials.filter { $0.schemeName.map(names.contains) ?? true }
        }
    }

    /// The credentials for all of some schemes, in the order of the client; `nil` where one has none.
    private func credentials(satisfying schemes: [SecurityScheme]) -> [Credential]? {
        var chosen: Set<Int> = []
        for scheme in schemes where scheme.kind != .mutualTLS {
            let named = credentials.indices.filter { credentials[$0].schemeName == scheme.name }
            let fitting =
                named.isEmpty
                ? credentials.indices.filter {
                    credentials[$0].schemeName == nil && scheme.isSatisfied(by: credentials[$0])
                } : named
            if fitting.isEmpty { return nil }
            chosen.formUnion(fitting)
        }
        return chosen.sorted().map { credentials[$0] }
    }
}
