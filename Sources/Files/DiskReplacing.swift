#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import Diagnostics

// MARK: A file that the user names

extension Disk {
    /// Writes the file that a path leads to, with the folders that are missing. Until the new text is complete, the old
    /// one is there.
    ///
    /// The file keeps its permissions, and a symbolic link keeps leading to it. What isn't a regular file, such as
    /// `/dev/stdout`, is written to as it is.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(SpecError) {
        let target = realPath(path) ?? path
        var status = stat()
        let exists = stat(target, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(target, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure("can't write", path) }
            return try write(bytes, to: descriptor, path)
        }
        let folder = folder(of: target)
        try makeFolder(folder)
        let draft = try unusedName(in: folder)
        do throws(SpecError) {
            try write(bytes, to: draft, as: path)
            guard !exists || chmod(draft, status.st_mode & 0o7777) == 0, rename(draft, target) == 0 else {
                throw failure("can't write", path)
            }
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Finds out whether ``replace(_:with:)`` could write a file, and changes nothing.
    package static func checkReplaceable(_ path: String) throws(SpecError) {
        if isFolder(path) { throw failure("can't write", path, code: EISDIR) }
        var folder = folder(of: realPath(path) ?? path)
        while try entry(folder) == .nothing { folder = self.folder(of: folder) }
        guard isFolder(folder) else { throw failure("can't write", path, code: ENOTDIR) }
        guard access(folder, W_OK) == 0 else { throw failure("can't write", path) }
    }

    /// A hidden name in a folder that nothing has; a process that was killed may have left some.
    private static func unusedName(in folder: String) throws(SpecError) -> String {
        var number = getpid()
        while try entry("\(folder)/.apus-\(number)") != .nothing { number += 1 }
        return "\(folder)/.apus-\(number)"
    }

    /// The folder of the file at a path, `.` for the working directory.
    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

// MARK: Temporary folders

extension Disk {
    /// Makes a folder for temporary files that only this user can read, where `TMPDIR` says, or below `/tmp`.
    ///
    /// - Returns: Its path, without symbolic links.
    package static func makeTemporaryFolder() throws(SpecError) -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var template = Array(((parent.isEmpty ? "/tmp" : parent) + "/apus-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw failure("can't make a temporary folder in", parent.isEmpty ? "/tmp" : parent)
        }
        let path = String(cString: made)
        return realPath(path) ?? path
    }

    /// Removes a folder with all that is in it, as far as the system allows. Symbolic links are not followed.
    package static func removeTree(_ path: String) {
        for name in (try? names(in: path)) ?? [] {
            let child = "\(path)/\(name)"
            if (try? entry(child)) == .folder { removeTree(child) } else { unlink(child) }
        }
        rmdir(path)
    }
}
