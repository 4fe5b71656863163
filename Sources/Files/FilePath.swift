/// Paths as text; see ``Disk`` for what is on the disk.
package enum FilePath {
    /// The folder of a file: empty for a file in the working directory.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The path without `.` and `..`; those at the start of a relative path stay.
    package static func normalize(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// Whether a path leads into a folder; both are absolute, or both relative.
    package static func isBelow(_ path: String, _ folder: String) -> Bool {
        folder == "/" || path.hasPrefix(folder + "/")
    }

    /// An absolute path as seen from a folder, whose path is absolute too: `../models/pet.yml`.
    package static func relative(_ path: String, from folder: String) -> String {
        let (target, start) = (path.split(separator: "/"), folder.split(separator: "/"))
        let common = zip(target, start).prefix { $0 == $1 }.count
        let names = Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map(String.init)
        return names.isEmpty ? "." : names.joined(separator: "/")
    }
}
