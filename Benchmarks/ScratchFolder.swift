import Foundation

/// Folders to generate into.
enum ScratchFolder {
    /// A folder in memory, where the system has one. A disk's time depends on what happened to it before: ext4 gives
    /// out the places of removed files only after minutes, and looks at each of them for every new file until then.
    static let memory: URL? = {
        let folder = URL(fileURLWithPath: "/dev/shm")
        return FileManager.default.isWritableFile(atPath: folder.path) ? folder : nil
    }()

    static let disk = FileManager.default.temporaryDirectory

    /// Makes a new folder, which is removed in the end.
    static func with<Result>(in parent: URL, _ use: (URL) throws -> Result) throws -> Result {
        let folder = parent.appendingPathComponent("apus-bench-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try use(folder)
    }
}
