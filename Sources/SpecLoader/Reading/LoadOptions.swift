/// What a document may take and where it may lead.
public struct LoadOptions: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public var maximumFileSize = 128 << 20
    /// How many mappings and sequences may stand inside each other, aliases written out.
    ///
    /// Reading takes no more stack for it, but whoever walks the tree does: a main thread's stack of 8 MB has room for
    /// some thousand levels.
    public var maximumDepth = 512
    /// How many nodes all files of a document may have together, and how many an overlay's target may visit.
    public var maximumNodeCount = 8_000_000
    /// Whether references may lead to files that are not below the root document's folder.
    public var allowsFilesOutsideRoot = false

    public init() {}

    /// `maximumNodeCount`, or the most that the node table can number.
    var nodeLimit: Int { min(maximumNodeCount, 1 << 29) }
}
