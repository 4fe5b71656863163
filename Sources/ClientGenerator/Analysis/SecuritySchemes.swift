import APIModel
import Diagnostics

/// The security schemes that requests name: none where the document has only one scheme, since every request then uses
/// the client's credentials.
struct SecuritySchemes {
    /// All that the document declares or requires, sorted. Names must not depend on which operations there are.
    let all: [String]
    /// Those that requests name.
    let used: Set<String>
    /// The alternatives of a request that names none.
    let usual: [[String]]

    private let kinds: [String: SecurityScheme.Kind]
    /// What most operations inherit.
    private let requirements: [SecurityRequirement]
    private var isSecured: Bool { !requirements.isEmpty }

    init(of api: API, operations: [Operation]) {
        requirements = api.security
        usual = api.security.alternatives
        kinds = Dictionary(api.securitySchemes.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        guard api.securitySchemes.count > 1 else {
            (all, used) = ([], [])
            return
        }
        let usualNames = Set(usual.joined())
        let others = operations.lazy.map(\.security).filter { $0 != api.security }.map(\.alternatives)
        let named = others.joined().joined()
        all = Set(kinds.keys).union(named).union(usualNames).sorted { $0.precedesByBytes($1) }
        used = others.filter { [usual] in $0 != usual }
            .reduce(into: usualNames) { $0.formUnion($1.joined()) }
    }

    /// `nil` for a scheme that the document doesn't declare.
    func kind(of scheme: String) -> SecurityScheme.Kind? { kinds[scheme] }

    /// Whether an operation takes no credentials, in a document where others do.
    func isPublic(_ operation: Operation) -> Bool { isSecured && operation.security.isEmpty }

    /// The alternatives of an operation; `nil` where they are the client's own.
    func alternatives(of operation: Operation) -> [[String]]? {
        if all.isEmpty || operation.security == requirements { return nil }
        let alternatives = operation.security.alternatives
        return alternatives.isEmpty || alternatives == usual ? nil : alternatives
    }
}

extension [SecurityRequirement] {
    /// The names of the schemes of each alternative, without alternatives that differ only in scopes.
    fileprivate var alternatives: [[String]] {
        var seen: Set<[String]> = []
        return map { $0.schemes.map(\.name) }.filter { seen.insert($0).inserted }
    }
}
