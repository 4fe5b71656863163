/// Where an object of another file stood before it was put into the root document.
struct Origin: Hashable {
    /// The path of the file from the root document's folder.
    var file: String
    var pointer: JSONPointer

    init(file: String, pointer: JSONPointer) { (self.file, self.pointer) = (file, pointer) }

    /// More bytes than any real place has. Each type in the object repeats them.
    private static let longestText = 4_096

    /// Reads `models/pet.yml#/Pet`.
    init?(parsing text: String) {
        guard text.utf8.count <= Self.longestText, let start = text.firstIndex(of: "#"), start != text.startIndex,
            let pointer = JSONPointer(parsing: String(text[start...]))
        else { return nil }
        self.init(file: String(text[..<start]).removingPercentEncoding, pointer: pointer)
    }

    /// `models/pet.yml#/Pet`; a `#` or `%` in the name of the file is percent-encoded.
    var description: String {
        file.replacing("%", with: "%25").replacing("#", with: "%23") + pointer.description
    }
}

extension SpecDocument {
    /// The nearest node around a node, or itself, that comes from another file.
    func moved(around index: Int32) -> (node: Int32, origin: Origin)? {
        guard !origins.isEmpty else { return nil }
        var index = index
        while true {
            if let origin = origins[index] { return (index, origin) }
            let parent = table.records[Int(index)].parent
            if parent == NodeTable.noParent { return nil }
            index = parent
        }
    }
}
