import APIModel

/// The security schemes that the code of a client names, and which of them each request asks for.
struct SecurityPlan {
    /// What a request says of its credentials.
    enum Choice {
        /// Nothing: it takes what the client says.
        case client
        /// That it must not carry any.
        case none
        /// The alternatives, each with the schemes that it takes together.
        case alternatives([[SwiftIdentifier]])
    }

    struct Scheme {
        let name: SwiftIdentifier
        /// The name in the document.
        let scheme: String
        /// `nil` for a scheme that the document doesn't declare.
        let kind: SecurityScheme.Kind?
    }

    /// The schemes that the code names, in the order of their names in the document.
    let schemes: [Scheme]
    /// The alternatives of a request that doesn't say so itself; empty where nothing is said.
    let usual: [[SwiftIdentifier]]

    private let analysis: SecuritySchemes
    private let names: [String: SwiftIdentifier]

    init(_ analysis: SecuritySchemes, names: [String: SwiftIdentifier]) {
        self.analysis = analysis
        self.names = names
        schemes = analysis.all.filter(analysis.used.contains).compactMap { scheme in
            names[scheme].map { Scheme(name: $0, scheme: scheme, kind: analysis.kind(of: scheme)) }
        }
        usual = analysis.all.isEmpty ? [] : Self.named(analysis.usual, names)
    }

    func choice(of operation: Operation) -> Choice {
        if analysis.isPublic(operation) { return .none }
        return analysis.alternatives(of: operation).map { .alternatives(Self.named($0, names)) } ?? .client
    }

    private static func named(_ alternatives: [[String]], _ names: [String: SwiftIdentifier]) -> [[SwiftIdentifier]] {
        alternatives.map { $0.compactMap { names[$0] } }
    }
}
