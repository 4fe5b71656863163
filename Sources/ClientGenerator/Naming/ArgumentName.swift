/// The names of a function's argument.
struct ArgumentName {
    /// What callers write.
    let label: SwiftIdentifier
    /// The name inside the function, which doesn't hide what a resource stores.
    let inner: SwiftIdentifier

    /// Names the arguments of one function.
    ///
    /// - Parameter reserved: The labels that no argument gets.
    static func names(
        of candidates: [NameScope.Candidate], reserved: Set<SwiftIdentifier> = []
    ) -> [ArgumentName] {
        let labels = NameScope(candidates, reserved: reserved).identifiers
        let inner = NameScope(labels.map { .init($0.name, $0) }, reserved: ["client", "path"]).identifiers
        return zip(labels, inner).map(ArgumentName.init)
    }
}
