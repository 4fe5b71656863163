/// Which of a client's credentials a request is sent with (OpenAPI 3.1.1 §4.8.30).
enum SecuritySelection: Sendable {
    /// It is unknown what the operation requires: every credential without a scheme name.
    case unspecified
    /// One of several sets of schemes is enough; without a set, no credential.
    case oneOf([[SecurityScheme]])
    /// The credentials were set for this request: all of them.
    case everything

    init(_ alternatives: [[SecurityScheme]]?) { self = alternatives.map(Self.oneOf) ?? .unspecified }
}

extension Authentication {
    /// The credentials that a request is sent with.
    ///
    /// The first alternative with a credential for each of its schemes is used. One that requires none comes last: with
    /// credentials, the server may allow more. If no alternative can be satisfied, all credentials are sent except
    /// those for a scheme of another name: documents are wrong more often than callers.
    ///
    /// - Throws: The two credentials that go into one place, if nothing decides between them.
    func credentials(for selection: SecuritySelection) throws(RequestProblem) -> [Credential] {
        if let problem { throw problem }
        let selected = credentials(selectedBy: selection)
        if let collision = selected.collision { throw collision }
        return selected
    }

    private func credentials(selectedBy selection: SecuritySelection) -> [Credential] {
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

    /// The credentials for all of these schemes, in the client's order; `nil` if a scheme has none.
    ///
    /// A credential with the scheme's name comes before one of the scheme's kind, and that before one that is alike.
    private func credentials(satisfying schemes: [SecurityScheme]) -> [Credential]? {
        var chosen: Set<Int> = []
        for scheme in schemes where scheme.kind != .mutualTLS {
            let named = credentials.indices.filter { credentials[$0].schemeName == scheme.name }
            let unnamed = credentials.indices.filter { credentials[$0].schemeName == nil }
            let own = unnamed.filter { scheme.fit(of: credentials[$0]) == .own }
            let alike = unnamed.filter { scheme.fit(of: credentials[$0]) == .alike }
            guard let fitting = [named, own, alike].first(where: { !$0.isEmpty }) else { return nil }
            chosen.formUnion(fitting)
        }
        return chosen.sorted().map { credentials[$0] }
    }
}
