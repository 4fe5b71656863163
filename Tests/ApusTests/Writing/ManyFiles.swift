import Foundation

/// Documents whose clients have about 200 files, and what a run leaves of each.
struct ManyFiles {
    /// How many different documents there are.
    static let count = 3

    let folder: TemporaryFolder
    /// The files that a run writes for each document, by their paths, when nothing stands in its way.
    private(set) var expected: [[String: Data]] = []

    init(in folder: TemporaryFolder) throws {
        self.folder = folder
        for number in 0..<Self.count {
            try folder.write(Self.document(number), to: "\(number).yml")
            _ = try ApusProcess(Self.arguments(number, output: "expected-\(number)"), in: folder)
            expected.append(try files(in: "expected-\(number)"))
        }
    }

    /// A third of the types are the document's own, the others differ in a property.
    private static func document(_ number: Int) -> String {
        let types = (0..<100).map { index in
            "    \(index % 3 == 0 ? "own\(number)x" : "part")\(index): {type: object, properties: {v\(number): {type: string}}}\n"
        }
        return "openapi: 3.0.3\ninfo: {title: Many, version: \(number).0.0}\npaths: {}\ncomponents:\n  schemas:\n"
            + types.joined()
    }

    static func arguments(_ number: Int, output: String = "out") -> [String] {
        ["generate", "--spec", "\(number).yml", "--output", output, "--module", "ManyAPI"]
    }

    /// Every file and folder below a folder of the test; folders have no bytes.
    func files(in path: String) throws -> [String: Data] {
        let root = folder.url.appendingPathComponent(path)
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            var isFolder: ObjCBool = false
            let file = root.appendingPathComponent(name)
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            files[name] = isFolder.boolValue ? Data() : try Data(contentsOf: file)
        }
        return files
    }
}
