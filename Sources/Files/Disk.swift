#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import Diagnostics

/// Operations on files and folders. Their errors name the path and the system's reason.
package enum Disk {
    /// What is at a path, without following a symbolic link.
    package enum Entry: Equatable {
        case nothing, file, folder, link, other
    }

    package static func entry(_ path: String) throws(SpecError) -> Entry {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return .nothing }
            throw failure("can't access", path)
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

    /// Writes a new file as a whole; errors call it `name`. What is there already, or a link to it, is an error.
    package static func write(_ bytes: [UInt8], to path: String, as name: String? = nil) throws(SpecError) {
        let name = name ?? path
        guard try create(bytes, at: path, as: name) else { throw failure("can't write", name, code: EEXIST) }
    }

    /// Writes a file unless there is one already, and returns whether it wrote it; errors call it `name`.
    package static func create(
        _ bytes: [UInt8], at path: String, as name: String? = nil, isExecutable: Bool = false
    ) throws(SpecError) -> Bool {
        let name = name ?? path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isExecutable ? 0o755 : 0o644)
        if descriptor < 0, errno == EEXIST { return false }
        guard descriptor >= 0 else { throw failure("can't write", name) }
        do throws(SpecError) {
            try write(bytes, to: descriptor, name)
        } catch {
            // The next run would take half a file for the user's own.
            unlink(path)
            throw error
        }
        return true
    }

    /// Writes all bytes to an open file and closes it, whatever happens.
    static func write(_ bytes: [UInt8], to descriptor: Int32, _ name: String) throws(SpecError) {
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

    /// Makes a folder, and those around it that are missing.
    package static func makeFolder(_ path: String) throws(SpecError) {
        if mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw failure("can't make the folder", path)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("can't make the folder", path) }
    }

    /// Makes a folder where nothing is yet, not even a link to one.
    package static func makeNewFolder(_ path: String) throws(SpecError) {
        guard mkdir(path, 0o755) == 0 else { throw failure("can't make the folder", path) }
    }

    /// Makes a symbolic link where nothing is yet.
    package static func makeLink(_ path: String, to target: String) throws(SpecError) {
        guard symlink(target, path) == 0 else { throw failure("can't make the link", path) }
    }

    package static func move(_ source: String, to target: String) throws(SpecError) {
        guard rename(source, target) == 0 else { throw failure("can't write", target) }
    }

    /// Gives a file a second name, or copies it where the file system has no hard links. Links aren't followed.
    package static func linkOrCopy(_ source: String, to target: String) throws(SpecError) {
        // POSIX lets `link` follow a symbolic link; `linkat` doesn't.
        if linkat(AT_FDCWD, source, AT_FDCWD, target, 0) == 0 { return }
        try write(try read(source, followsLink: false), to: target)
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
        return names.sorted { $0.precedesByBytes($1) }
    }

    /// Keeps other processes out of a folder until it is unlocked.
    package struct Lock {
        private let descriptor: Int32

        /// Waits until no other process holds the lock.
        package init(_ folder: String) throws(SpecError) {
            descriptor = open(folder, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure("can't open the folder", folder) }
            while flock(descriptor, LOCK_EX) != 0 {
                // Some network file systems have no locks; then there is none to wait for.
                guard errno == EINTR else { return }
            }
        }

        package func unlock() { close(descriptor) }
    }

    /// An error that says what couldn't be done, with the system's words for a value of `errno`.
    package static func failure(_ action: String, _ path: String, code: Int32 = errno) -> SpecError {
        failure(action, path, reason: String(cString: strerror(code)))
    }

    /// An error that says what couldn't be done, and why.
    package static func failure(_ action: String, _ path: String, reason: String) -> SpecError {
        SpecError(Diagnostic(FilesCode.output, "\(action) '\(path)': \(reason)", at: nil))
    }
}

// `Disk.write` would hide it.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
