import Foundation

/// The order of the folders inside a target: each may use only those before it.
struct FolderOrder: Sendable {
    /// Folders at the same level, which don't use one another.
    struct Level: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
        let folders: [String]

        init(stringLiteral folder: String) { folders = [folder] }

        init(arrayLiteral folders: String...) { self.folders = folders }
    }

    /// A use of a name from a later folder, or a folder without a level.
    struct Violation: Equatable, CustomStringConvertible {
        var file: String
        var line: Int
        var message: String

        var description: String { "\(file):\(line): \(message)" }
    }

    /// The target's folder, below the root of the package: `Sources/ApusRuntime`.
    let target: String
    /// The target's folders, relative to its own: `Views/Swift` is apart from `Views` if both have a level. Files that
    /// lie in none of them, but beside them, come last.
    let levels: [Level]

    init(_ target: String, _ levels: Level...) {
        self.target = target
        self.levels = levels
    }

    private struct File {
        let path: String
        let folder: String
        let names: SwiftNames
    }

    /// Every use of a name that a later folder declares, by file and line.
    ///
    /// Names are compared as text: what an extension adds to a type can't be seen, and neither can a constant.
    ///
    /// - Throws: What Foundation throws if a file can't be read.
    func violations(below root: URL) throws -> [Violation] {
        let files = try self.files(below: root)
        var violations = Set(files.map(\.folder)).subtracting(positions.keys).sorted().map {
            Violation(
                file: $0.isEmpty ? target : "\(target)/\($0)", line: 1, message: "the folder has no place in the order")
        }
        violations += Set(positions.keys).subtracting(files.map(\.folder)).filter { !$0.isEmpty }.sorted().map {
            Violation(file: "\(target)/\($0)", line: 1, message: "there is no such folder with Swift files")
        }
        var declarations: [String: String] = [:]
        for file in files {
            for name in file.names.declared { declarations[name] = file.folder }
        }
        for file in files {
            for use in file.names.used {
                guard let folder = declarations[use.name], folder != file.folder,
                    let position = positions[folder], let own = positions[file.folder], position >= own
                else { continue }
                let relation = position == own ? "beside it" : "later"
                violations.append(
                    Violation(
                        file: "\(target)/\(file.path)", line: use.line,
                        message:
                            "\(use.name) is declared in \(folder.isEmpty ? target : folder), which comes \(relation)"))
            }
        }
        return violations
    }

    /// The level of each folder; "" stands for the target's own.
    private var positions: [String: Int] {
        var positions = ["": levels.count]
        for (position, level) in levels.enumerated() {
            for folder in level.folders { positions[folder] = position }
        }
        return positions
    }

    private func files(below root: URL) throws -> [File] {
        let base = root.appending(path: target)
        let known = Set(positions.keys)
        let module = base.lastPathComponent
        let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            var folder = path.split(separator: "/").dropLast()
            let first = folder.first.map(String.init) ?? ""
            while !folder.isEmpty, !known.contains(folder.joined(separator: "/")) { folder.removeLast() }
            let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
            return File(
                path: path, folder: folder.isEmpty ? first : folder.joined(separator: "/"),
                names: SwiftNames(of: text, module: module))
        }
    }
}
