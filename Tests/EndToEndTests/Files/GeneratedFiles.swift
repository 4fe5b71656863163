import Foundation

/// The files that the tool wrote for the Losant API and that are committed.
enum GeneratedFiles {
    /// The folder of this package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let root = package.appending(path: "Generated/LosantApplicationAPI")

    /// Every file below `Generated/LosantApplicationAPI`, hidden ones too, by its path there.
    static let all = texts()
    static let swift = all.filter { $0.key.hasSuffix(".swift") }
    static let pages = all.filter { $0.key.hasSuffix(".md") }

    private static func texts() -> [String: String] {
        var texts: [String: String] = [:]
        let files = FileManager.default.enumerator(atPath: root.path) ?? .init()
        for case let path as String in files {
            if let data = FileManager.default.contents(atPath: root.appending(path: path).path) {
                texts[path] = String(decoding: data, as: UTF8.self)
            }
        }
        return texts
    }
}

extension String {
    /// The lines with their numbers, from 1.
    var numberedLines: [(number: Int, text: Substring)] {
        split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, $0.element) }
    }
}
