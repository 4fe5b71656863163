import Diagnostics

/// A reference to an object that a document has among its components.
package struct ComponentReference {
    /// The mapping that has the reference.
    var holder: Node
    /// The key of the reference: `$ref`, or a value of a discriminator.
    var key: String
    var target: Node
    /// Where the target becomes a component if it is in another file: `["components", "schemas"]`.
    var section: [String]
    /// Whether the holder or the target is in another file.
    let isForeign: Bool

    package init(_ holder: Node, key: String = "$ref", to target: Node, section: [String]) {
        self.holder = holder
        self.key = key
        self.target = target
        self.section = section
        isForeign = holder.fileIndex != 0 || target.fileIndex != 0
    }
}

extension SpecDocument {
    /// Whether a node is written in another file than the root document's.
    package func isInOtherFile(_ node: Node) -> Bool { node.fileIndex != 0 }

    /// Whether objects of other files were moved into the root document.
    package var hasMoved: Bool { !origins.isEmpty }

    /// Puts what a reference leads to in the reference's place. ``join(_:homes:)`` ends such changes.
    ///
    /// - Parameters:
    ///   - slot: The index among the children of the container; keys count.
    package func put(_ target: Node, at slot: Int, of container: Node) {
        table.children[Int(table.records[Int(container.index)].start) + slot] = target.index
        isSettled = false
    }

    /// The child in a slot of a mapping or sequence.
    package func child(at slot: Int, of container: Node) -> Node {
        Node(self, table.children[Int(table.records[Int(container.index)].start) + slot])
    }

    /// Notes that a reference leads nowhere, since its text says that only in its own file.
    package func fail(_ reference: Node, _ problem: ReferenceProblem, isReported: Bool) {
        if reference.fileIndex != 0 { failures[reference.index] = problem }
        if isReported { report(problem, at: reference) }
    }

    /// Makes one document of all files: what references find in others becomes components of the root document, and
    /// the references lead there.
    ///
    /// - Parameters:
    ///   - references: All of the document.
    ///   - homes: Objects of other files that were put in the place of references where they may stand.
    package func join(_ references: [ComponentReference], homes: [Node] = []) throws(SpecError) {
        readOrigins()
        let isForeign = references.contains(where: \.isForeign)
        guard isForeign || !isSettled else { return }
        let homes = homes.map { ($0, Origin(file: $0.file, pointer: $0.pointer)) }
        if !isSettled { try settle(at: root) }
        if isForeign {
            let joining = Joining(self)
            let moved = joining.addComponents(references)
            if !moved.isEmpty { try settle(at: root) }
            joining.addOrigins(homes + moved)
            joining.redirect(references)
            readOrigins()
        }
        isSettled = true
        resources = [:]
    }
}
