import Foundation

/// A file that is deleted with its last owner.
///
/// `@unchecked Sendable`: the descriptor never changes, and every read and write names its offset.
final class TemporaryFile: @unchecked Sendable {
    let url: URL
    private let descriptor: Int32
    private let hasName: Locked<Bool>

    /// Creates an empty file.
    ///
    /// - Parameter permissions: The file's permissions, before the process's umask is applied.
    /// - Throws: `POSIXError` if the file can't be created in the folder.
    init(in folder: URL = FileManager.default.temporaryDirectory, permissions: Int = 0o600) throws {
        url = folder.appending(path: ".apus-\(UUID().uuidString)")
        descriptor = url.withUnsafeFileSystemRepresentation { path in
            path.map { open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(permissions)) } ?? -1
        }
        guard descriptor >= 0 else { throw Self.lastError }
        hasName = Locked(true)
    }

    deinit {
        removeName()
        close(descriptor)
    }

    /// Unlinks the file: its bytes remain until it is closed, even if the process is killed.
    func removeName() {
        guard
            hasName.withLock({ name in
                defer { name = false }; return name
            })
        else { return }
        url.withUnsafeFileSystemRepresentation { path in
            if let path { unlink(path) }
        }
    }

    /// Moves the file to another path on the same volume, replacing any file there; it is no longer temporary.
    func move(to target: URL) throws {
        let isMoved = url.withUnsafeFileSystemRepresentation { old in
            target.withUnsafeFileSystemRepresentation { new in
                old != nil && new != nil && rename(old!, new!) == 0  // both were just compared with nil
            }
        }
        guard isMoved else { throw Self.lastError }
        hasName.withLock { $0 = false }
    }

    func write(_ data: Data, at offset: Int) throws {
        try data.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { throw Self.lastError }
                done += count
            }
        }
    }

    /// Reads bytes at an offset; fewer than asked for at the end of the file.
    func read(_ count: Int, at offset: Int) throws -> Data {
        var data = Data(count: count)
        let done = try data.withUnsafeMutableBytes { bytes in
            while true {
                let done = pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
                if done < 0 && errno == EINTR { continue }
                guard done >= 0 else { throw Self.lastError }
                return done
            }
        }
        return done == count ? data : data.prefix(done)
    }

    /// Truncates the file to no bytes.
    func empty() throws {
        guard ftruncate(descriptor, 0) == 0 else { throw Self.lastError }
    }

    private static var lastError: any Error { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
