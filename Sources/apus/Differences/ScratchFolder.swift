import Foundation

/// A folder of the system's for temporary files; whoever makes it removes it.
struct ScratchFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // As the system itself calls it: paths that lead there are compared with it.
        path = folder.path.realPath
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
