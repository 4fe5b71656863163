import Diagnostics

/// Fills a node table with the nodes that a reader of YAML or JSON finds, in their order.
///
/// There is no recursion: open mappings and sequences are on a stack, and so are their children.
struct TreeBuilder: ~Copyable {
    /// A mapping or sequence that is being read.
    private struct Frame {
        var node: Int32
        /// Where its children start in `pending`.
        var firstChild: Int
        /// How many levels it has so far, with aliases expanded.
        var height = 0
    }

    var table: NodeTable
    let file: UInt16
    let name: String
    let options: LoadOptions
    let diagnostics: Diagnostics
    private(set) var root = NodeTable.noParent
    private var frames: [Frame] = []
    /// The children of all frames, the innermost frame's last.
    private var pending: [Int32] = []
    private var keys = KeyCheck()
    /// The heights of mappings and sequences with anchors.
    private var heights: [Int32: Int] = [:]

    init(table: consuming NodeTable, file: UInt16, name: String, options: LoadOptions, diagnostics: Diagnostics) {
        self.table = table
        self.file = file
        self.name = name
        self.options = options
        self.diagnostics = diagnostics
    }

    consuming func finish() -> NodeTable { table }

    /// The mapping or sequence that is being read.
    var current: Int32? { frames.last?.node }

    func location(_ line: UInt32, _ column: UInt32) -> SourceLocation {
        SourceLocation(file: name, line: Int(line), column: Int(column))
    }

    func location(of index: Int32) -> SourceLocation {
        let record = table.records[Int(index)]
        return location(record.line, record.column)
    }

    @discardableResult
    mutating func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, flags: NodeTable.Flags, line: UInt32, column: UInt32
    ) throws(SpecError) -> Int32 {
        let start = UInt32(truncatingIfNeeded: table.text.count)
        table.text.append(contentsOf: bytes)
        return try add(.scalar, flags, start, UInt32(bytes.count), line, column)
    }

    @discardableResult
    mutating func open(_ kind: Node.Kind, line: UInt32, column: UInt32) throws(SpecError) -> Int32 {
        guard frames.count < options.maximumDepth else {
            throw tooDeep(at: location(line, column))
        }
        let node = try add(kind, .open, 0, 0, line, column)
        frames.append(Frame(node: node, firstChild: pending.count))
        return node
    }

    /// Ends the mapping or sequence that is being read.
    mutating func close() throws(SpecError) {
        guard let frame = frames.popLast() else { return }
        let node = Int(frame.node)
        if !frames.isEmpty { frames[frames.count - 1].height = max(frames[frames.count - 1].height, frame.height + 1) }
        if table.records[node].flags.contains(.anchored) { heights[frame.node] = frame.height + 1 }
        if table.records[node].kind == .mapping, !keys.arePlain(pending[frame.firstChild...], in: table) {
            let entries = MappingEntries(pending[frame.firstChild...], of: frame.node, in: &self)
            pending.replaceSubrange(frame.firstChild..., with: entries.nodes)
        }
        let start = table.children.count
        table.children.append(contentsOf: pending[frame.firstChild...])
        pending.removeLast(pending.count - frame.firstChild)
        guard table.children.count < 4 * options.nodeLimit else {
            throw SpecError(.limit, "more than \(options.nodeLimit) nodes", at: location(of: frame.node))
        }
        table.records[node].start = UInt32(start)
        table.records[node].count = UInt32(table.children.count - start)
        table.records[node].flags.remove(.open)
    }

    /// Marks a node as one that aliases may repeat.
    mutating func anchor(_ node: Int32) { table.records[Int(node)].flags.insert(.anchored) }

    /// Adds an existing node to the mapping or sequence that is being read.
    mutating func alias(_ node: Int32, line: UInt32, column: UInt32) throws(SpecError) {
        let height = heights[node] ?? 0
        guard let frame = frames.indices.last, frames.count + height <= options.maximumDepth else {
            throw tooDeep(at: location(line, column))
        }
        frames[frame].height = max(frames[frame].height, height)
        if table.records[Int(node)].flags.contains(.detached) {
            table.records[Int(node)].flags.remove(.detached)
            table.records[Int(node)].parent = frames[frame].node
        } else {
            table.records[Int(node)].flags.insert(.shared)
        }
        pending.append(node)
    }

    private func tooDeep(at location: SourceLocation) -> SpecError {
        SpecError(.limit, "nested deeper than \(options.maximumDepth) levels", at: location)
    }

    private mutating func add(
        _ kind: Node.Kind, _ flags: NodeTable.Flags, _ start: UInt32, _ count: UInt32, _ line: UInt32,
        _ column: UInt32
    ) throws(SpecError) -> Int32 {
        guard table.records.count < options.nodeLimit else {
            throw SpecError(.limit, "more than \(options.nodeLimit) nodes", at: location(line, column))
        }
        let node = Int32(table.records.count)
        table.records.append(
            NodeTable.Record(
                kind: kind, flags: flags, file: file, line: line, column: column,
                parent: frames.last?.node ?? NodeTable.noParent, start: start, count: count))
        if frames.isEmpty { root = node } else { pending.append(node) }
        return node
    }
}
