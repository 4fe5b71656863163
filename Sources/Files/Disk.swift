#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import Diagnostics

/// The few things that are done to files and folders, each with an error that names the path.
package enum Disk {
    /// What stands at a path, a symbolic link not followed.
    package enum Entry: Equatable {
        case nothing, file, folder, link, other
    }

    package static func entry(_ path: String) throws(SpecError) -> Entry {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return .nothing }
            throw failure("can't look at", path)
        }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Whether a path leads to a folder, through symbolic links too.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Writes a file as a whole; errors call it `name`.
    package static func write(_ bytes: [UInt8], to path: String, as name: String? = nil) throws(SpecError) {
        let name = name ?? path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw failure("can't write", name) }
        try write(bytes, to: descriptor, name)
    }

    /// Writes a file that is not there yet, and returns whether it wasn't.
    package static func create(_ bytes: [UInt8], at path: String, isExecutable: Bool) throws(SpecError) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isExecutable ? 0o755 : 0o644)
        if descriptor < 0, errno == EEXIST { return false }
        guard descriptor >= 0 else { throw failure("can't write", path) }
        do throws(SpecError) {
            try write(bytes, to: descriptor, path)
        } catch {
            // Half a file would be taken for the user's own at the next run.
            unlink(path)
            throw error
        }
        return true
    }

    /// Writes all bytes to an open file and closes it, whatever happens.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ name: String) throws(SpecError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress! + offset, bytes.count - offset)
            }  // not empty: the loop's condition
            if written < 0 {
                if errno == EINTR { continue }
                let error = failure("can't write", name)
                close(descriptor)
                throw error
            }
            offset += written
        }
        guard close(descriptor) == 0 else { throw failure("can't write", name) }
    }

    /// Makes a folder and those that it stands in.
    package static func makeFolder(_ path: String) throws(SpecError) {
        if mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw failure("can't make the folder", path)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("can't make the folder", path) }
    }

    package static func move(_ source: String, to target: String) throws(SpecError) {
        guard rename(source, target) == 0 else { throw failure("can't write", target) }
    }

    /// Gives a file a second name, or, where the file system knows no such thing, copies it.
    package static func linkOrCopy(_ source: String, to target: String) throws(SpecError) {
        if link(source, target) == 0 { return }
        try write(try read(source), to: target)
    }

    /// The absolute path without symbolic links, of the working directory for an empty path; `nil` if nothing is there.
    package static func realPath(_ path: String) -> String? {
        guard let real = realpath(path.isEmpty ? "." : path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether two paths lead to one file.
    package static func isSame(_ first: String, _ second: String) -> Bool {
        var left = stat()
        var right = stat()
        return lstat(first, &left) == 0 && lstat(second, &right) == 0 && left.st_dev == right.st_dev
            && left.st_ino == right.st_ino
    }

    package static func removeFile(_ path: String) throws(SpecError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("can't remove", path) }
    }

    /// Removes a folder when it is empty.
    package static func removeFolderIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

    /// The names in a folder, sorted.
    package static func names(in folder: String) throws(SpecError) -> [String] {
        guard let directory = opendir(folder) else { throw failure("can't read the folder", folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Keeps other processes from a folder for as long as it is locked.
    package struct Lock {
        private let descriptor: Int32

        /// Waits until no other process has the folder.
        package init(_ folder: String) throws(SpecError) {
            descriptor = open(folder, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure("can't open the folder", folder) }
            while flock(descriptor, LOCK_EX) != 0 {
                // A network file system may know no locks: then there is none to wait for.
                guard errno == EINTR else { return }
            }
        }

        package func unlock() { close(descriptor) }
    }

    package static func failure(_ action: String, _ path: String, code: Int32 = errno) -> SpecError {
        let reason = String(cString: strerror(code))
        return SpecError(Diagnostic(.error, FilesCode.output, "\(action) '\(path)': \(reason)", at: nil))
    }
}

// `Disk.write` would hide it.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
