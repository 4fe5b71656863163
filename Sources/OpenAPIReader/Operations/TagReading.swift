import APIModel
import SpecLoader

extension ReadingContext {
    /// The tags of a document (OpenAPI 3.2.0 §4.22).
    func tags(of root: Node) -> [Tag] {
        var tags: [Tag] = []
        var parents: [(index: Int, node: Node)] = []
        for tag in elements("tags", of: root) {
            guard tag.kind == .mapping, let name = string("name", of: tag) else {
                malformed(tag, "a tag", expected: "a mapping with a 'name'")
                continue
            }
            tag["name"].map(warnOfLookalikes)
            if let parent = tag["parent"], !parent.isNull { parents.append((tags.count, parent)) }
            tags.append(
                Tag(
                    name: name, documentation: documentation(of: tag), parent: string("parent", of: tag),
                    kind: string("kind", of: tag)))
        }
        checkParents(parents, of: &tags)
        return tags
    }

    /// Removes parents that don't exist, or that would make a tag its own ancestor.
    private func checkParents(_ parents: [(index: Int, node: Node)], of tags: inout [Tag]) {
        let names = Set(tags.map(\.name))
        for (index, node) in parents {
            guard let parent = tags[index].parent, !names.contains(parent) else { continue }
            report(.invalidTagParent, "no tag has the name '\(parent)': 'parent' is ignored", at: node)
            tags[index].parent = nil
        }
        // Each tag is passed once: what leads to a known end needs no second look.
        var isSettled: Set<String> = []
        var above = Dictionary(tags.map { ($0.name, $0.parent) }, uniquingKeysWith: { first, _ in first })
        for (index, node) in parents where tags[index].parent != nil {
            var chain: [String] = []
            var inChain: Set<String> = []
            var name: String? = tags[index].name
            while let current = name, !isSettled.contains(current), inChain.insert(current).inserted {
                chain.append(current)
                name = above[current] ?? nil
            }
            if let name, inChain.contains(name) {
                report(.invalidTagParent, "the tag is below itself: 'parent' is ignored", at: node)
                tags[index].parent = nil
                above[tags[index].name] = .some(nil)
            }
            isSettled.formUnion(chain)
        }
    }
}
