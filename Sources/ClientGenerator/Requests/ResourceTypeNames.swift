import APIModel

/// The names of resource types: `TokensResource`. What tells two of them apart stands before the last word.
struct ResourceTypeNames {
    /// What a resource type is named after.
    struct Candidate {
        var key: ResourceKey
        /// Names of the document, one after the other.
        var words: [String]
        /// How the document spells the name.
        var original: String
    }

    private var names: [ResourceKey: SwiftIdentifier] = [:]

    /// - Parameter client: The name of the client's type, which no other may have.
    init(_ candidates: [Candidate], client: SwiftIdentifier) {
        let wishes = candidates.map {
            NameScope<ResourceKey>.Candidate(
                key: $0.key, original: $0.original, identifier: .type(from: $0.words))
        }
        let stems = NameScope(wishes, reserved: Self.stem(of: client)).identifiers
        for (candidate, wish) in zip(candidates, wishes) {
            guard let stem = stems[candidate.key] else { continue }
            // `any` and `type` alone can't name a type, `AnyResource` and `TypeResource` can.
            let whole = SwiftIdentifier.type(from: candidate.words + ["resource"])
            names[candidate.key] =
                stem == wish.identifier && whole.name.hasSuffix("Resource") ? whole : stem.appending("Resource")
        }
    }

    subscript(key: ResourceKey) -> SwiftIdentifier? { names[key] }

    /// What no resource may be named after, because `Resource` behind it would make the client's name.
    private static func stem(of client: SwiftIdentifier) -> Set<SwiftIdentifier> {
        guard client.name.hasSuffix("Resource") else { return [] }
        return Set([SwiftIdentifier(validating: String(client.name.dropLast("Resource".count)))].compactMap { $0 })
    }
}
