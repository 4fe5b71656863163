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
    ///
    /// Overlays also have a limit of steps, the work of finding their targets, which grows with the document.
    public var maximumNodeCount = 8_000_000
    /// Folders whose files references may lead to, beside the root document's folder.
    public var readableFolders: [String] = []
    /// Files that references may lead to, wherever they are, and through symbolic links too.
    public var inputs: [String] = []
    /// Whether references may lead to any file.
    public var allowsFilesOutsideRoot = false

    public init() {}

    /// `maximumNodeCount`, or the most that the node table supports.
    var nodeLimit: Int { min(maximumNodeCount, 1 << 29) }

    /// The steps that an overlay's action may take in a document: enough to ask every node some questions, and to
    /// compare every node of a small document with every other.
    func stepLimit(forNodes count: Int) -> Int { 5_000_000 + 20 * count }
}
