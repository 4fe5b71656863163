import Diagnostics
import Files

extension [RenderedFile] {
    /// The same Swift code in a fixed number of files, `Client0.swift` and so on, because build tools must know the
    /// names before anything is read. Other files stay as they are,
    /// and so do tests.
    ///
    /// A hash of its own name decides which file a file becomes part of, so a file that comes or goes moves no other
    /// one. All of them are written, even empty ones.
    ///
    /// - Parameter count: At least 1.
    /// - Throws: Two files have one path.
    package func distributed(over count: Int) throws(SpecError) -> [RenderedFile] {
        try checkDistinct()
        let swift = filter(\.isSource)
        let parts = swift.map(SwiftFileParts.init)
        let comments = parts.flatMap(\.comments).distinct
        var groups = [[SwiftFileParts]](repeating: [], count: count)
        for (file, part) in zip(swift, parts) {
            // The remainder is less than `count`.
            groups[Int((file.path.components.last ?? "").stableHash % UInt64(count))].append(part)
        }
        var files = groups.enumerated().map { number, group in
            RenderedFile(
                path: RelativePath(name: "Client", number: number, suffix: ".swift"),
                contents: Self.merged(group, below: comments))
        }
        files += filter { !$0.isSource }
        try files.checkDistinct()
        return files.sorted { $0.path < $1.path }
    }

    private static func merged(_ parts: [SwiftFileParts], below comments: [String]) -> [UInt8] {
        var contents = (comments + SwiftImport.united(parts.flatMap(\.imports)).map(\.text)).flatMap {
            $0.utf8 + [UInt8(ascii: "\n")]
        }
        for part in parts where !part.body.isEmpty {
            contents.append(UInt8(ascii: "\n"))
            contents += part.body
            if part.body.last != UInt8(ascii: "\n") { contents.append(UInt8(ascii: "\n")) }
        }
        return contents
    }
}

extension RenderedFile {
    /// Whether the file is part of the client's module; tests are of another.
    fileprivate var isSource: Bool { path.description.hasSuffix(".swift") && path.components.first != "Tests" }
}

/// A Swift file taken apart, so that several can become one.
private struct SwiftFileParts {
    /// The lines of the comment at the top.
    private(set) var comments: [String] = []
    private(set) var imports: [SwiftImport] = []
    /// Everything below.
    private(set) var body: ArraySlice<UInt8>

    init(_ file: RenderedFile) {
        body = file.contents[...]
        var isAtTop = true
        while !body.isEmpty {
            let line = body.prefix { $0 != UInt8(ascii: "\n") }
            let text = String(decoding: line, as: UTF8.self).trimmingSpaces
            if text.isEmpty {
                isAtTop = false
            } else if let line = SwiftImport(text) {
                imports.append(line)
                isAtTop = false
            } else if isAtTop, text.hasPrefix("//"), !text.hasPrefix("///") {
                comments.append(text)
            } else {
                return
            }
            body = body.dropFirst(line.count + 1)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension [String] {
    /// Each element once, in the order of first appearance.
    fileprivate var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
