/// Limits of what a document may contain and refer to.
public struct LoadOptions: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public var maximumFileSize = 128 << 20
    /// How deeply mappings and sequences may be nested, with aliases expanded.
    ///
    /// Reading needs no stack for it, but recursion through the tree does: the 8 MB of a main thread suffice for some
    /// thousand levels.
    public var maximumDepth = 512
    /// The maximum number of nodes in all files of a document, and of nodes that an overlay's target may visit.
    public var maximumNodeCount = 8_000_000
    /// Whether references may lead to files outside of the root document's folder.
    public var allowsFilesOutsideRoot = false

    public init() {}

    /// `maximumNodeCount`, or the most that the node table supports.
    var nodeLimit: Int { min(maximumNodeCount, 1 << 29) }
}
