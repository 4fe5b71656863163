extension SpecDocument {
    /// The schema that a file names: `#name` for `$anchor` and `$dynamicAnchor`, a whole URI for `$id`
    /// (JSON Schema 2020-12 §8.2).
    func schema(named name: String, in file: Int) -> Node? {
        guard !name.hasPrefix("#/"), name.utf8.count > 1 else { return nil }
        if schemaNames[file] == nil { schemaNames[file] = names(in: file) }
        return schemaNames[file]?[name].map { Node(self, $0) }
    }

    private func names(in file: Int) -> [String: Int32] {
        var names: [String: Int32] = [:]
        // Overlays and other files add to the root document; the nodes of another file are one after the other.
        let end = file + 1 < files.count ? Int(files[file + 1].root) : table.records.count
        for index in file == 0 ? table.records.indices : Int(files[file].root)..<end
        where table.records[index].kind == .mapping {
            let node = Node(self, Int32(index))
            for (key, prefix) in [("$anchor", "#"), ("$dynamicAnchor", "#"), ("$id", "")] {
                guard let name = node[key]?.text, node.fileIndex == file, names[prefix + name] == nil else { continue }
                names[prefix + name] = node.index
            }
        }
        return names
    }
}
