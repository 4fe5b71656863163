/// Where references lead that were followed, so that each is followed once.
struct FollowedReferences {
    /// The end of a chain of references.
    struct End {
        /// The node that isn't a reference; `nil` after a diagnostic.
        var node: Int32?
        /// How many references lead there.
        var count: Int
    }

    /// By the first reference of the chain.
    var ends: [Int32: End] = [:]
    /// What the `$ref` of a node leads to, which may be a reference as well.
    var targets: [Int32: Int32] = [:]
}
