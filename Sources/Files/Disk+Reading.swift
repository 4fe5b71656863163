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
        /// It is a device, a socket, or a pipe that nobody handed to this process: reading it may never end.
        case notRegular
        /// The file has more bytes than the limit.
        case tooLarge
        /// The value of `errno`.
        case system(Int32)
    }

    /// The most that is read of a file whose size nobody limits.
    package static let usualLimit = 128 << 20

    /// The bytes of a regular file that has at most `limit`, or of a pipe that whoever started this process gave it:
    /// `/dev/stdin`, `/dev/fd/63`.
    ///
    /// - Parameter followsLink: Whether the path may be a symbolic link.
    package static func bytes(
        of path: String, limit: Int = usualLimit, followsLink: Bool = true
    ) throws(ReadFailure) -> [UInt8] {
        // A pipe without a writer would make a blocking call of `open` wait for one.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLink ? 0 : O_NOFOLLOW)
        let descriptor = open(path, flags)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFIFO where isOwnDescriptor(path): break
        case S_IFDIR: throw .isFolder
        default: throw .notRegular
        }
        guard Int(status.st_size) <= limit else { throw .tooLarge }
        return try bytes(from: descriptor, expected: Int(status.st_size), limit: limit)
    }

    /// The bytes of standard input, to its end.
    package static func standardInput(limit: Int = usualLimit) throws(ReadFailure) -> [UInt8] {
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0 else { throw .system(errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
        return try bytes(from: STDIN_FILENO, expected: 0, limit: limit)
    }

    /// - Parameter size: How many bytes there seem to be: it says nothing about a pipe, and a file can grow.
    private static func bytes(from descriptor: Int32, expected size: Int, limit: Int) throws(ReadFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = max(size + 1, 1 << 16)
        while true {
            var result = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                result = systemRead(descriptor, buffer)
                count = max(0, result)
            }
            if result < 0 {
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                    poll(&waiting, 1, -1)
                    continue
                default: throw .system(errno)
                }
            }
            if result == 0 { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
            guard bytes.count <= limit else { throw .tooLarge }
            room = 1 << 16
        }
    }

    /// Whether a path is the system's name for a file that this process has open, as shells write it for `<(…)`.
    private static func isOwnDescriptor(_ path: String) -> Bool {
        path == "/dev/stdin"
            || ["/dev/fd/", "/proc/self/fd/"].contains { prefix in
                path.hasPrefix(prefix) && Int32(path.dropFirst(prefix.count)) != nil
            }
    }

    /// The bytes of a file; an error names the path.
    package static func read(
        _ path: String, limit: Int = usualLimit, followsLink: Bool = true
    ) throws(SpecError) -> [UInt8] {
        do throws(ReadFailure) {
            return try bytes(of: path, limit: limit, followsLink: followsLink)
        } catch {
            switch error {
            case .isFolder: throw failure("can't read", path, code: EISDIR)
            case .notRegular: throw failure("can't read", path, reason: "it is not a regular file")
            case .tooLarge: throw failure("can't read", path, reason: "it is larger than \(limit) bytes")
            case .system(let code): throw failure("can't read", path, code: code)
            }
        }
    }
}

// `Disk.read` would hide it.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
