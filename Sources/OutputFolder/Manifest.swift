import Files

/// The files of an output folder that are the tool's own, with the SHA-256 of what it wrote: `.apus-manifest`.
///
/// One line for each file, sorted by path, in the format of `sha256sum`. A path is listed twice while a run is under
/// way.
struct Manifest: Equatable {
    static let name = ".apus-manifest"

    /// A line with a path that no file of the tool has: somebody else wrote it.
    struct RefusedLine: Equatable {
        /// From 1.
        var number: Int
        var path: String
    }

    /// The digests of what the tool may have written at each path.
    private(set) var digests: [RelativePath: Set<String>] = [:]
    private(set) var refused: [RefusedLine] = []

    init() {}

    init(_ files: [RenderedFile]) {
        let digests = concurrentMap(files) { SHA256.digest(of: $0.contents) }
        for (file, digest) in zip(files, digests) { self.digests[file.path] = [digest] }
    }

    /// Reads a manifest. Lines of another form are skipped: a merge may have left its marks. A path that is hidden, or
    /// leads out of the folder, is refused, for it is not one that the tool wrote.
    init(parsing bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            let digest = text.prefix(64)
            let rest = text.dropFirst(64)
            guard digest.count == 64, digest.allSatisfy(\.isHexDigit), rest.hasPrefix("  ") else { continue }
            let name = String(rest.dropFirst(2))
            if let path = try? RelativePath(name), !path.isHidden {
                digests[path, default: []].insert(String(digest))
            } else {
                refused.append(RefusedLine(number: index + 1, path: name))
            }
        }
    }

    var bytes: [UInt8] {
        var text = ""
        for (path, digests) in digests.sorted(by: { $0.key < $1.key }) {
            for digest in digests.sorted() { text += "\(digest)  \(path)\n" }
        }
        return Array(text.utf8)
    }

    /// Whether the tool wrote a file at this path.
    func owns(_ path: RelativePath) -> Bool { digests[path] != nil }

    /// The files of both, without lines that were refused.
    func union(_ other: Manifest) -> Manifest {
        var union = self
        union.refused = []
        union.digests.merge(other.digests) { $0.union($1) }
        return union
    }
}
