@testable import OutputFolder

extension FuzzTarget {
    /// A manifest that may be a stranger's, which is also one of two texts whose difference is shown.
    static let outputFolder = FuzzTarget(name: "output-folder") { bytes throws(BrokenPromise) in
        let manifest = Manifest(parsing: bytes)
        try promise("nothing hidden is owned", manifest.digests.keys.allSatisfy { !$0.isHidden })
        let again = Manifest(parsing: manifest.bytes)
        try promise(
            "a manifest that was written reads as the same", again.digests == manifest.digests && again.refused.isEmpty)
        let (old, new) = bytes.inTwoParts
        let diff = UnifiedDiff(old: ("a", old), new: ("b", new)).text
        try promise("equal texts have no difference, and others have one", diff.isEmpty == (old == new))
        try promise("the first line that differs is one", (UnifiedDiff.firstDifference(old, new) == 0) == (old == new))
    }
}
