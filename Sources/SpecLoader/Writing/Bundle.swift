import Diagnostics

/// Moves the targets of references in other files into the root document.
struct Bundle {
    private let document: SpecDocument
    /// The new pointers to nodes of other files.
    private var pointers: [Int32: JSONPointer] = [:]
    /// The kinds of nodes of other files, by the first reference to them.
    private var kinds: [Int32: ComponentKind] = [:]
    private var seen: Set<Int32> = []
    private var open: [Int32] = []
    /// Keys and values that mappings get when nothing is left to look at: each is written once, however many they are.
    private var added: [Int32: [Int32]] = [:]
    /// The names that are added to a mapping, each with the number for the next of that name.
    private var names: [Int32: [String: Int]] = [:]

    init(_ document: SpecDocument) { self.document = document }

    mutating func addFiles() throws(SpecError) {
        let root = document.root
        open = [root.index]
        repeat {
            walk()
            addComponents()
        } while !open.isEmpty
        try document.settle(at: root)
    }

    private mutating func walk() {
        while let index = open.popLast() {
            guard seen.insert(index).inserted else { continue }
            let node = Node(document, index)
            if let mapping = node["discriminator"]?["mapping"] { followMapping(mapping) }
            let count = document.table.childIndices(index).count
            for slot in 0..<count { follow(slot, of: index) }
            open.append(contentsOf: document.table.childIndices(index).reversed())
        }
    }

    /// Adds the components, which may be references as well.
    private mutating func addComponents() {
        let batch = added.sorted { $0.key < $1.key }
        added = [:]
        for (mapping, children) in batch {
            let old = Array(document.table.childIndices(mapping))
            document.table.setChildren(mapping, old + children)
            for slot in old.count..<old.count + children.count { follow(slot, of: mapping) }
            open += children
        }
    }

    /// Follows a child that is a reference to another file.
    private mutating func follow(_ slot: Int, of container: Int32) {
        var followed: Set<Int32> = []
        while true {
            let child = Int(document.table.records[Int(container)].start) + slot
            let node = Node(document, document.table.children[child])
            guard let reference = node.reference, followed.insert(node.index).inserted else { return }
            if reference.hasPrefix("#"), node.fileIndex == 0 { return }
            switch document.resolve(reference, in: node) {
            case .failed(let problem):
                document.report(problem, at: node)
                return
            case .found(let target):
                let kind = kind(of: node)
                if let pointer = pointer(of: target, kind: kind) {
                    setScalar("$ref", of: node, to: pointer.description)
                    return
                }
                // Without a component for it in OpenAPI, the target replaces the reference.
                kinds[target.index] = kind
                document.table.children[child] = target.index
                document.table.records[Int(target.index)].flags.insert(.shared)
            }
        }
    }

    /// A discriminator's mapping may have references too (OpenAPI 3.1.1 §4.8.25).
    private mutating func followMapping(_ mapping: Node) {
        for (key, value) in mapping.entries {
            guard let name = key.text, let reference = value.string, reference.contains(where: { "#/.".contains($0) }),
                !(mapping.fileIndex == 0 && reference.hasPrefix("#")),
                let target = document.resolve(reference, in: mapping).node,
                let pointer = pointer(of: target, kind: .schema)
            else { continue }
            setScalar(name, of: mapping, to: pointer.description)
        }
    }

    /// The kind of a reference's target: from the reference that led to it, or from its pointer.
    private func kind(of node: Node) -> ComponentKind? {
        kinds[node.index] ?? ComponentKind(node.pointer)
    }

    /// The pointer to a node in the root document from now on; `nil` if OpenAPI has no component for it.
    private mutating func pointer(of target: Node, kind: ComponentKind?) -> JSONPointer? {
        if target.fileIndex == 0 { return target.pointer }
        var tokens: [String] = []
        var node = target
        while true {
            if let known = pointers[node.index] { return JSONPointer(tokens: known.tokens + tokens.reversed()) }
            guard let parent = node.parent else { break }
            tokens.append(node.pointer.tokens.last ?? "")
            node = parent
        }
        guard let kind, let section = kind.section(in: document.root) else { return nil }
        kinds[target.index] = kind
        let mapping = mapping(at: section)
        let name = freeName(for: target, in: mapping)
        added[mapping.index, default: []] += [newKey(name, in: mapping), target.index]
        open.append(target.index)
        let pointer = JSONPointer(tokens: section + [name])
        pointers[target.index] = pointer
        return pointer
    }

    /// A free component name after a node's pointer (OpenAPI 3.1.1 §4.8.7: letters, digits, `.`, `-`, `_`).
    private mutating func freeName(for target: Node, in mapping: Node) -> String {
        var name = target.pointer.tokens.last ?? ""
        if name.isEmpty {
            name = target.file.split(separator: "/").last.map { String($0) } ?? ""
            if let dot = name.firstIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
        }
        name = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" })
        var free = name
        var number = names[mapping.index]?[name] ?? 2
        while mapping[free] != nil || names[mapping.index]?[free] != nil {
            free = "\(name)\(number)"
            number += 1
        }
        names[mapping.index, default: [:]][name] = number
        if free != name { names[mapping.index]?[free] = 2 }
        return free
    }

    // MARK: Changing the tree

    private func mapping(at tokens: [String]) -> Node {
        tokens.reduce(document.root) { node, token in
            if let next = node[token], next.kind == .mapping { return next }
            let next = newNode(.mapping, "", flags: [], like: node)
            add(token, next, to: node)
            return Node(document, next)
        }
    }

    private func add(_ key: String, _ value: Int32, to mapping: Node) {
        document.table.setChildren(
            mapping.index, Array(document.table.childIndices(mapping.index)) + [newKey(key, in: mapping), value])
    }

    private func newKey(_ key: String, in mapping: Node) -> Int32 {
        newNode(.scalar, key, flags: .quoted, like: mapping)
    }

    private func setScalar(_ key: String, of mapping: Node, to text: String) {
        guard let old = mapping[key], let keyNode = mapping.entries.first(where: { $0.key.text == key })?.key,
            let slot = document.table.slot(of: keyNode.index, in: mapping.index)
        else { return }
        let new = newNode(.scalar, text, flags: .quoted, like: old)
        document.table.records[Int(new)].parent = mapping.index
        document.table.children[Int(document.table.records[Int(mapping.index)].start) + slot] = new
    }

    private func newNode(_ kind: Node.Kind, _ text: String, flags: NodeTable.Flags, like node: Node) -> Int32 {
        var record = document.table.records[Int(node.index)]
        record.kind = kind
        record.flags = flags
        record.parent = node.index
        record.start = UInt32(kind == .scalar ? document.table.text.count : 0)
        record.count = UInt32(kind == .scalar ? text.utf8.count : 0)
        document.table.text.append(contentsOf: text.utf8)
        document.table.records.append(record)
        return Int32(document.table.records.count - 1)
    }
}
