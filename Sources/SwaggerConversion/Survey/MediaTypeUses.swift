import SpecLoader

/// The media types that bodies and responses have by the operations that use them: `consumes` and `produces` are said
/// of operations, while one body or response may belong to several.
struct MediaTypeUses {
    private enum Use {
        case one(MediaTypeList)
        case several
    }

    private var uses: [Node: Use] = [:]

    /// Notes that an operation with these media types uses a node.
    mutating func add(_ list: MediaTypeList, of node: Node) {
        switch uses[node] {
        case nil: uses[node] = .one(list)
        case .one(let other)? where other === list: break
        case .one?, .several?: uses[node] = .several
        }
    }

    /// The media types of a node itself: those of all operations that use it or, where these differ, those of the
    /// document.
    func list(of node: Node, orElse list: MediaTypeList) -> MediaTypeList {
        if case .one(let own)? = uses[node] { own } else { list }
    }
}
