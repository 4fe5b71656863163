#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import Diagnostics

extension Disk {
    /// Why a file can't be read.
    package enum ReadFailure: Error {
        case isFolder
        /// The file has more bytes than the limit.
        case tooLarge
        /// The value of `errno`.
        case system(Int32)
    }

    /// The bytes of a file that has at most `limit`.
    package static func bytes(of path: String, limit: Int = Int(Int32.max)) throws(ReadFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        guard Int(status.st_size) <= limit else { throw .tooLarge }
        // The size says nothing about a pipe, and a file can grow.
        var bytes: [UInt8] = []
        var room = max(Int(status.st_size) + 1, 1 << 16)
        while true {
            var result = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                result = systemRead(descriptor, buffer)
                count = max(0, result)
            }
            if result < 0 {
                if errno == EINTR { continue }
                throw .system(errno)
            }
            if result == 0 { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
            guard bytes.count <= limit else { throw .tooLarge }
            room = 1 << 16
        }
    }

    /// The bytes of a file; an error names the path.
    package static func read(_ path: String) throws(SpecError) -> [UInt8] {
        do throws(ReadFailure) {
            return try bytes(of: path)
        } catch {
            switch error {
            case .isFolder: throw failure("can't read", path, code: EISDIR)
            case .tooLarge: throw failure("can't read", path, code: EFBIG)
            case .system(let code): throw failure("can't read", path, code: code)
            }
        }
    }
}

// `Disk.read` would hide it.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
