/// The blocks that may be replaced where a template is called. Templates that inherit from one another, and add no
/// block, share them.
struct BlockNames {
    private var known: [Int: Set<String>] = [:]

    /// The blocks of a template and of its parents.
    mutating func names(of template: Int, in table: TemplateTable) -> Set<String> {
        if let names = known[template] { return names }
        // The templates up to one that is known, has no parent or several, or leads back.
        var heirs: [Int] = []
        var seen: Set<Int> = []
        var last = template
        while known[last] == nil, seen.insert(last).inserted, table[last].parents.count == 1,
            let parent = table.parent(table[last].parents[0], in: last)
        {
            heirs.append(last)
            last = parent
        }
        var names = known[last] ?? table.blocks(of: last)
        known[last] = names
        for heir in heirs.reversed() {
            let own = table[heir].blocks
            if !own.isSubset(of: names) { names.formUnion(own) }
            known[heir] = names
        }
        return names
    }
}
