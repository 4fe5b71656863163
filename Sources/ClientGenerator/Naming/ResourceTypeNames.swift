/// The names of resource types: `TokensResource`. The words that tell two of them apart come before `Resource`.
struct ResourceTypeNames {
    private(set) var names: [ResourceKey: SwiftIdentifier] = [:]

    /// - Parameters:
    ///   - resources: Every resource below the client.
    ///   - client: The name of the client's type, which no other may have.
    init(_ resources: [ResourceNode], client: SwiftIdentifier) {
        let wishes = resources.map { NameScope.Candidate($0.original, .type(from: $0.words)) }
        let stems = NameScope(wishes, reserved: Self.stem(of: client)).identifiers
        names[.client] = client
        for ((resource, wish), stem) in zip(zip(resources, wishes), stems) {
            // `any` and `type` alone can't name a type, `AnyResource` and `TypeResource` can.
            let whole = SwiftIdentifier.type(from: resource.words + ["resource"])
            names[resource.key] =
                stem == wish.identifier && whole.name.hasSuffix("Resource") ? whole : stem.appending("Resource")
        }
    }

    /// The stem that no resource may have, because with `Resource` it would be the client's name.
    private static func stem(of client: SwiftIdentifier) -> Set<SwiftIdentifier> {
        guard client.name.hasSuffix("Resource") else { return [] }
        return Set([SwiftIdentifier(validating: String(client.name.dropLast("Resource".count)))].compactMap { $0 })
    }
}
