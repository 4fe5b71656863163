#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import Diagnostics

/// A file that belongs to a document: the root document, one that references reach, or an overlay.
struct SourceFile {
    /// As diagnostics name it.
    var name: String
    /// From the root document's folder; empty for the root document.
    var relativePath: String
    /// The node that everything in the file stands in.
    var root: Int32 = NodeTable.noParent
}

extension SourceFile {
    /// The bytes of a file.
    static func bytes(path: String, name: String, options: LoadOptions) throws(SpecError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw unreadable(name, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(name, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw SpecError(.unreadableFile, "'\(name)' is a directory, not a file", at: place(name))
        }
        var bytes: [UInt8] = []
        var room = max(Int(status.st_size) + 1, 1 << 16)
        while true {
            guard bytes.count <= options.maximumFileSize, Int(status.st_size) <= options.maximumFileSize else {
                throw SpecError(
                    .limit, "'\(name)' is larger than \(options.maximumFileSize) bytes", at: place(name))
            }
            var result = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                result = read(descriptor, buffer.baseAddress, buffer.count)
                count = max(0, result)
            }
            guard result >= 0 else {
                if errno == EINTR { continue }
                throw unreadable(name, errno)
            }
            if result == 0 { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
            room = 1 << 16
        }
    }

    private static func place(_ name: String) -> SourceLocation { SourceLocation(file: name, line: 1, column: 1) }

    private static func unreadable(_ name: String, _ code: Int32) -> SpecError {
        switch code {
        case ENOENT, ENOTDIR: SpecError(.unreadableFile, "'\(name)' doesn't exist", at: place(name))
        case EACCES, EPERM: SpecError(.unreadableFile, "no permission to read '\(name)'", at: place(name))
        default:
            SpecError(
                .unreadableFile, "'\(name)' can't be read: \(String(cString: strerror(code)))", at: place(name))
        }
    }
}
